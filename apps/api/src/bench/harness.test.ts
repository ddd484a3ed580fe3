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

  test('more is better in the ratio, whether the unit counts time or speed', async () => {
    const slow = { name: 'slow', run: () => new Promise((done) => setTimeout(done, 20)) }
    const fast = { run: () => undefined }
    const inTime = await measure('row', 'ms', fast, slow, { rounds: 3 })
    const inSpeed = await measure('row', 'per second', fast, slow, { rounds: 3 })
    expect(inTime.value).toBeLessThan(inTime.baselineValue)
    expect(inSpeed.value).toBeGreaterThan(inSpeed.baselineValue)
    expect(Math.min(inTime.ratio, inSpeed.ratio)).toBeGreaterThan(1)
    expect(inTime).toMatchObject({ name: 'row', unit: 'ms', baseline: 'slow' })
  })

  test('figures are per operation', async () => {
    const wait = { name: 'wait', run: () => new Promise((done) => setTimeout(done, 10)) }
    const { baselineValue } = await measure('row', 'ms', wait, wait, { operations: 1000, rounds: 3 })
    expect(baselineValue).toBeGreaterThan(0.009)
    expect(baselineValue).toBeLessThan(10)
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
