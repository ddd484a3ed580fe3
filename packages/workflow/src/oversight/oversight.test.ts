import { day, type OrganId, type OutcomeId } from '@mingdu/schema'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lawWith } from '../law.ts'
import { freedonia } from '../testing/freedonia.ts'
import { daysAhead } from './ahead.ts'
import { wilson } from './interval.ts'
import { overturnedOf } from './overturned.ts'
import { quantile } from './quantile.ts'
import { settledOf } from './settled.ts'
import { rushBeforeClose, signalsFound } from './signals-found.ts'
import { type InStock, stockOf } from './stock.ts'
import type { Tally } from './tally.ts'

const { days } = lawWith(freedonia)
const rules = freedonia.oversight
const [hall, mill] = ['hall', 'mill'] as OrganId[] as [OrganId, OrganId]

describe('the value at a share of all', () => {
  test('by hand: of 3, 5, 5, 8 the median is 5 and the quartiles 4 and 6.5', () => {
    const values = [8, 5, 3, 5].map((value) => ({ value, n: 1 }))
    expect([0.25, 0.5, 0.75].map((p) => quantile(values, p))).toEqual([4, 5, 6.5])
    expect(quantile([], 0.5)).toBeNull()
  })

  test('counting alike values together changes nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1 }), fc.constantFrom(0.25, 0.5, 0.75), (list, p) => {
        const together = [...Map.groupBy(list, (v) => v)].map(([value, of]) => ({ value, n: of.length }))
        expect(quantile(together, p)).toBe(
          quantile(
            list.map((value) => ({ value, n: 1 })),
            p
          )
        )
      })
    )
  })
})

describe('the interval of a rate', () => {
  test('as printed for 81 of 263 (Newcombe 1998): 25.53 % to 36.62 %', () => {
    expect(wilson(81, 263).map((x) => Number(x.toFixed(4)))).toEqual([0.2553, 0.3662])
  })

  test('holds the rate, stays within 0 and 1, and narrows with the number of cases', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, p) => {
        const hits = Math.round(p * n)
        const [low, high] = wilson(hits, n)
        const [low4, high4] = wilson(hits * 4, n * 4)
        expect(low >= 0 && low <= hits / n + 1e-9 && high >= hits / n - 1e-9 && high <= 1).toBe(true)
        expect(high4 - low4).toBeLessThan(high - low)
      })
    )
  })
})

const ended = (n: number, more: Partial<Tally> = {}): Tally => ({
  ...{ organ: hall, year: 2101, quarter: 2, timeliness: 'onTime', replyDays: 6, extended: false, corrected: false },
  ...{ outcome: 'granted' as OutcomeId, n, ...more }
})

describe('what was settled', () => {
  test('under four replies no rate is given, under two no median; the counts are', () => {
    expect(settledOf([ended(3)], rules)).toMatchObject({ answered: 3, onTime: 3, rate: null, interval: null, median: 6 })
    expect(settledOf([ended(1)], rules)).toMatchObject({ answered: 1, median: null, quartiles: null })
  })

  test('withdrawn cases are ended and no replies', () => {
    const withdrawn = ended(2, { timeliness: null, replyDays: null, outcome: 'withdrawn' as OutcomeId })
    const late = ended(1, { timeliness: 'late', replyDays: 12, extended: true })
    expect(settledOf([ended(3), late, withdrawn], rules)).toMatchObject({
      ...{ answered: 4, onTime: 3, rate: 0.75, ended: 6, extended: 1, median: 6 },
      outcomes: { granted: 4, withdrawn: 2 }
    })
  })
})

/** On Monday 2101-04-18. */
const today = day('2101-04-18')
const held = (receipt: string | null, replyDue: string | null, more: Partial<InStock> = {}): InStock => ({
  ...{ organ: hall, phase: 'handling', holder: 'handler', heldSince: null, n: 1 },
  ...{ receipt: receipt === null ? null : day(receipt), replyDue: replyDue === null ? null : day(replyDue), ...more }
})

describe('what is in hand', () => {
  test('stands in one class each: by age, or late, waiting, unconfirmed', () => {
    const cases = [
      held('2101-04-14', '2101-04-28'),
      held('2101-04-07', '2101-04-21', { n: 2 }),
      held('2101-03-28', '2101-04-20'),
      held('2101-04-01', '2101-04-15'),
      held('2101-04-12', null, { phase: 'awaitingCorrection', holder: 'applicant' }),
      held(null, null, { phase: 'unconfirmed', holder: 'registrar' })
    ]
    // Freedonia: up to 3 working days, up to 8, and older.
    expect(stockOf(cases, rules, days, today)).toMatchObject({ open: 7, ages: [1, 2, 1], late: 1, waiting: 1, unconfirmed: 1 })
  })

  test('may be late where fewer days are left than its hands usually need', () => {
    const risk = (holder: InStock['holder'], due: string) => stockOf([held('2101-04-05', due, { holder })], rules, days, today).atRisk
    // A handler needs 2 days, a reviewer 1, a signer none.
    expect([risk('handler', '2101-04-19'), risk('handler', '2101-04-20')]).toEqual([1, 0])
    expect([risk('reviewer', '2101-04-18'), risk('reviewer', '2101-04-19'), risk('signer', '2101-04-18')]).toEqual([1, 0, 0])
    // What is late is late, and no longer a forecast.
    expect(risk('handler', '2101-04-15')).toBe(0)
  })
})

test('the working days ahead, each with what falls due on it', () => {
  const cases = [held('2101-04-05', '2101-04-19'), held('2101-04-07', '2101-04-21', { n: 2 }), held('2101-04-07', '2101-05-21')]
  expect(daysAhead(cases, 4, rules, days, today).map((d) => [d.day, d.due, d.atRisk])).toEqual([
    ['2101-04-18', 0, 0],
    ['2101-04-19', 1, 1],
    ['2101-04-20', 0, 0],
    ['2101-04-21', 2, 0]
  ])
  // Seen from a Saturday the first of them is Monday.
  expect(daysAhead([], 1, rules, days, day('2101-04-16'))[0]?.day).toBe('2101-04-18')
})

test('a signal is told against the cases that could have shown it, and against the other organs', () => {
  const case_ = { organ: hall, extended: true, corrected: false, n: 1, signals: [] as const }
  const found = signalsFound(
    [
      { ...case_, n: 3 },
      { ...case_, n: 6, signals: ['lastDayExtension'] },
      { ...case_, organ: mill, n: 8 },
      { ...case_, extended: false, n: 50 }
    ],
    { unassigned: [{ organ: mill, n: 1, of: 4 }] }
  )
  expect(found).toEqual([
    { signal: 'lastDayExtension', organ: hall, n: 6, of: 9, elsewhere: { n: 0, of: 8 } },
    { signal: 'unassigned', organ: mill, n: 1, of: 4, elsewhere: { n: 0, of: 0 } }
  ])
})

test('a rush: the last month with three times what a usual month ends, and never of too few', () => {
  const year = (last: number, usual: number) => [...Array.from({ length: 11 }, () => usual), last]
  expect([rushBeforeClose(year(12, 4), rules), rushBeforeClose(year(11, 4), rules), rushBeforeClose(year(1, 0), rules)]).toEqual([
    true,
    false,
    false
  ])
})

test('of the decisions on quarrels, those that set the house right', () => {
  const [form] = freedonia.forms
  const line = form?.disputes.flatMap((b) => b.columns.map((c) => ({ kept: 3, changed: 1, open: 7 })[c.code] ?? 99)) ?? []
  expect(form && overturnedOf(form, line, rules)).toEqual({ decided: 8, corrected: 2 })
})
