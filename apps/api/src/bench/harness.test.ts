import { describe, expect, test } from 'vitest'
import { measure, median } from './harness.ts'
import { asTable } from './print-rows.ts'

describe('a comparison', () => {
  test('both sides run as often, in turns, each first in every other round', async () => {
    const order: string[] = []
    const side = (name: string) => ({
      name,
      before: () => order.push(`(${name}`),
      run: () => order.push(name),
      after: () => order.push(`${name})`)
    })
    await measure('row', 'ms', side('ours'), side('theirs'), { rounds: 2, warmUpRounds: 1 })
    const turn = (name: string) => [`(${name}`, name, `${name})`]
    expect(order).toEqual(['theirs', 'ours', 'ours', 'theirs', 'theirs', 'ours'].flatMap(turn))
  })

  /** A clock that only the contestants move: no test waits, none looks at the machine's. */
  const clock = () => {
    let at = 0
    const run = (ms: number) => () => {
      at += ms
    }
    const taking = (ms: number) => ({ name: `${ms} ms`, run: run(ms) })
    return { now: () => at, taking }
  }

  test('more is better in the ratio, whether the unit counts time or speed', async () => {
    const { now, taking } = clock()
    const inTime = await measure('row', 'ms', taking(5), taking(20), { rounds: 3, now })
    const inSpeed = await measure('row', 'per second', taking(5), taking(20), { rounds: 3, now })
    expect(inTime).toEqual({ name: 'row', value: 5, unit: 'ms', baseline: '20 ms', baselineValue: 20, ratio: 4 })
    expect(inSpeed).toEqual({ name: 'row', value: 200, unit: 'per second', baseline: '20 ms', baselineValue: 50, ratio: 4 })
  })

  test('figures are per operation', async () => {
    const { now, taking } = clock()
    const row = await measure('row', 'ms', taking(10), taking(30), { operations: 100, rounds: 3, now })
    expect(row).toMatchObject({ value: 0.1, baselineValue: 0.3, ratio: 3 })
  })

  test('what is prepared and cleared away is not counted', async () => {
    const { now, taking } = clock()
    const ours = { ...taking(10), before: taking(500).run, after: taking(500).run }
    expect(await measure('row', 'ms', ours, taking(10), { rounds: 1, now })).toMatchObject({ value: 10, ratio: 1 })
  })

  test('a median is the middle, or the mean of the middle two', () => {
    expect(median([9, 1, 5])).toBe(5)
    expect(median([4, 1, 3, 2])).toBe(2.5)
    expect(() => median([])).toThrow('the median of nothing')
  })

  test('the table has a line per row', () => {
    const row = {
      name: 'record',
      value: 1234.5,
      unit: 'per second' as const,
      baseline: 'two bare inserts',
      baselineValue: 2000,
      ratio: 0.62
    }
    expect(asTable([row]).split('\n')).toEqual([
      '         ours  baseline  unit        ratio  baseline is',
      'record  1,235     2,000  per second  0.62x  two bare inserts'
    ])
  })
})
