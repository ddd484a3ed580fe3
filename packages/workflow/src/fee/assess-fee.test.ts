import { day, type Fen, type Tariff } from '@mingdu/schema'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { freedonia } from '../testing/index.ts'
import { assessFee, tariffOn } from './assess-fee.ts'

const tariff = tariffOn(freedonia, 'perItem', day('2101-04-04')) as Tariff

describe('the fee of Freedonia, worked by hand', () => {
  // Free: 1, 2. Five: 3, 4, 5. Eight: 6, 7, 8. Then ten: 9, 10, 11. Then twelve: 12 …
  test.each([
    [2, 0],
    [3, 5_00],
    [5, 15_00],
    [6, 23_00],
    [8, 39_00],
    [9, 49_00],
    [11, 69_00],
    [12, 81_00],
    [15, 119_00]
  ])('%i items of one month cost %i fen', (items, fen) => {
    expect(assessFee(tariff, 0, items)).toBe(fen)
  })

  test('an item is dear by its place in the month: the third costs five whether it comes alone or not', () => {
    expect([1, 2, 3, 4, 5, 6, 8, 9, 12].map((nth) => assessFee(tariff, nth - 1, 1))).toEqual([
      0, 0, 5_00, 5_00, 5_00, 8_00, 8_00, 10_00, 12_00
    ])
  })

  test('no items cost nothing', () => {
    expect(assessFee(tariff, 7, 0)).toBe(0)
  })
})

describe('laws of the marginal tariff', () => {
  const count = fc.nat(200)

  test('asked in two letters or in one, the same items cost the same', () => {
    fc.assert(
      fc.property(
        count,
        count,
        count,
        (already, a, b) => assessFee(tariff, already, a + b) === assessFee(tariff, already, a) + assessFee(tariff, already + a, b)
      )
    )
  })

  test('the sum is the sum of each item’s own price', () => {
    fc.assert(
      fc.property(count, fc.nat(60), (already, items) => {
        const each = Array.from({ length: items }, (_, i) => assessFee(tariff, already + i, 1))
        expect(assessFee(tariff, already, items)).toBe(each.reduce((a, b) => a + b, 0))
      })
    )
  })

  test('a later item is never cheaper than an earlier one', () => {
    fc.assert(fc.property(count, (nth) => assessFee(tariff, nth + 1, 1) >= assessFee(tariff, nth, 1)))
  })

  test('without brackets beyond, the last price goes on', () => {
    const { beyond: _, ...flat } = tariff
    fc.assert(fc.property(fc.integer({ min: 6, max: 500 }), (nth) => assessFee(flat, nth - 1, 1) === 8_00))
  })

  test('fees are whole fen', () => {
    fc.assert(fc.property(count, count, (already, items) => Number.isInteger(assessFee(tariff, already, items) satisfies Fen)))
  })
})

describe('which tariff is in force', () => {
  const ended = { ...tariff, id: 'old', until: day('2101-06-30') }
  const next = { ...tariff, id: 'next', since: day('2101-07-01') }
  const statute = { ...freedonia, tariffs: [ended, next] }

  test('is told by the day, to the day', () => {
    expect(tariffOn(statute, 'perItem', day('2101-06-30'))?.id).toBe('old')
    expect(tariffOn(statute, 'perItem', day('2101-07-01'))?.id).toBe('next')
  })

  test('none before the first, and none by a basis that the statute has not: nothing is assumed', () => {
    expect(tariffOn(statute, 'perItem', day('2100-12-31'))).toBe(null)
    expect(tariffOn(statute, 'perPage', day('2101-07-01'))).toBe(null)
  })
})
