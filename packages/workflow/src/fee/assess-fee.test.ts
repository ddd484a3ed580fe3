import { day, FeeAssessment, type Tariff } from '@mingdu/schema'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { freedonia } from '../testing/index.ts'
import { assessFee, feeOf, tariffOn } from './assess-fee.ts'

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
    expect(feeOf(tariff, 0, items)).toBe(fen)
  })

  test('an item is dear by its place in the month: the third costs five whether it comes alone or not', () => {
    expect([1, 2, 3, 4, 5, 6, 8, 9, 12].map((nth) => feeOf(tariff, nth - 1, 1))).toEqual([0, 0, 5_00, 5_00, 5_00, 8_00, 8_00, 10_00, 12_00])
  })

  test('no items cost nothing', () => {
    expect(feeOf(tariff, 7, 0)).toBe(0)
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
        (already, a, b) => feeOf(tariff, already, a + b) === feeOf(tariff, already, a) + feeOf(tariff, already + a, b)
      )
    )
  })

  test('the sum is the sum of each item’s own price', () => {
    fc.assert(
      fc.property(count, fc.nat(60), (already, items) => {
        const each = Array.from({ length: items }, (_, i) => feeOf(tariff, already + i, 1))
        expect(feeOf(tariff, already, items)).toBe(each.reduce((a, b) => a + b, 0))
      })
    )
  })

  test('a later item is never cheaper than an earlier one', () => {
    fc.assert(fc.property(count, (nth) => feeOf(tariff, nth + 1, 1) >= feeOf(tariff, nth, 1)))
  })

  test('without brackets beyond, the last price goes on', () => {
    const { beyond: _, ...flat } = tariff
    fc.assert(fc.property(fc.integer({ min: 6, max: 500 }), (nth) => feeOf(flat, nth - 1, 1) === 8_00))
  })

  test('fees are whole fen', () => {
    fc.assert(fc.property(count, count, (already, items) => Number.isInteger(feeOf(tariff, already, items))))
  })
})

describe('a fee that explains itself', () => {
  const byPage = tariffOn(freedonia, 'perPage', day('2101-04-04')) as Tariff

  test('names every bracket it went through: the 2nd to 7th item of a month, of which two free and one waived in part', () => {
    // 2: free. 3, 4, 5 at 5.00. 6, 7 at 8.00. Less 4.00.
    expect(assessFee({ tariff, already: 1, units: 6, waived: 4_00 })).toEqual({
      basis: 'perItem',
      article: 'fees',
      lines: [
        { from: 2, to: 2, units: 1, fenEach: 0, fen: 0 },
        { from: 3, to: 5, units: 3, fenEach: 5_00, fen: 15_00 },
        { from: 6, to: 7, units: 2, fenEach: 8_00, fen: 16_00 }
      ],
      free: 1,
      excluded: 0,
      waived: 4_00,
      total: 27_00
    })
  })

  test('pages already public are left out before anything is counted', () => {
    // 14 pages, 2 of them public: 12 counted. 4 free, 6 at 1.00, 2 at 3.00.
    expect(assessFee({ tariff: byPage, already: 0, units: 14, excluded: 2 })).toMatchObject({ free: 4, excluded: 2, total: 12_00 })
    expect(assessFee({ tariff: byPage, already: 0, units: 14, excluded: 14 })).toMatchObject({ lines: [], free: 0, total: 0 })
  })

  test('more left out than asked, or more waived than due, is no assessment', () => {
    expect(() => assessFee({ tariff, already: 0, units: 3, excluded: 4 })).toThrow('cannot be left out')
    expect(() => assessFee({ tariff, already: 0, units: 3, waived: 5_01 })).toThrow('cannot be waived')
  })

  const asked = fc
    .record({ tariff: fc.constantFrom(tariff, byPage), already: fc.nat(120), units: fc.nat(120), out: fc.nat(100), off: fc.nat(100) })
    .map(({ out, off, ...a }) => {
      const excluded = Math.floor((a.units * out) / 100)
      return { ...a, excluded, waived: Math.floor((feeOf(a.tariff, a.already, a.units - excluded) * off) / 100) }
    })

  test('its lines add up to its total, touch each other, and leave out what is excluded', () => {
    fc.assert(
      fc.property(asked, (a) => {
        const fee = assessFee(a)
        expect(FeeAssessment.safeParse(fee).success).toBe(true)
        expect(fee.total).toBe(fee.lines.reduce((n, l) => n + l.fen, 0) - a.waived)
        expect(fee.total).toBe(feeOf(a.tariff, a.already, a.units - a.excluded) - a.waived)
        expect(fee.lines.reduce((n, l) => n + l.units, 0)).toBe(a.units - a.excluded)
        const places = fee.lines.flatMap((l) => Array.from({ length: l.to - l.from + 1 }, (_, i) => l.from + i))
        expect(places).toEqual(Array.from({ length: a.units - a.excluded }, (_, i) => a.already + 1 + i))
        for (const l of fee.lines) expect(l.fen).toBe(l.units * l.fenEach)
      })
    )
  })

  test('is never negative, costs nothing for what is free, and grows with the units', () => {
    fc.assert(
      fc.property(asked, (a) => {
        const { total, free, lines } = assessFee(a)
        expect(total).toBeGreaterThanOrEqual(0)
        expect(lines.filter((l) => l.fenEach === 0).reduce((n, l) => n + l.units, 0)).toBe(free)
        expect(lines.filter((l) => l.fenEach === 0).every((l) => l.fen === 0)).toBe(true)
        expect(assessFee({ ...a, units: a.units + 1 }).total).toBeGreaterThanOrEqual(total)
      })
    )
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
    expect(tariffOn(freedonia, 'perPage', day('2101-07-01'))?.id).toBe('freedonia2101Pages')
  })
})
