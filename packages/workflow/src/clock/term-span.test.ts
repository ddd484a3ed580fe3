import { addDays, day, type LocalDate } from '@mingdu/schema'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lawWith } from '../law.ts'
import { freedonia } from '../testing/index.ts'
import { lastDayOfTerm, monthsLater } from './term-span.ts'

const law = lawWith(freedonia)
const end = (from: string, value: number, unit: 'workingDays' | 'calendarDays' | 'months') => lastDayOfTerm(day(from), value, unit, law)

describe('terms of days and months (民法典 arts 201 to 203, taken as the rule of any statute)', () => {
  test('the day itself is not counted; every day of the calendar is', () => {
    // 2101-04-04 is a Monday: the 14th day after it is a Monday.
    expect(end('2101-04-04', 14, 'calendarDays')).toBe('2101-04-18')
  })

  test('a last day that is a Saturday, a Sunday or a holiday gives way to the first working day after', () => {
    expect(end('2101-04-04', 5, 'calendarDays')).toBe('2101-04-11')
    expect(end('2101-04-04', 6, 'calendarDays')).toBe('2101-04-11')
    // The festival of 03-16 to 03-18 and the Saturday after it; Sunday 03-20 is worked.
    expect(end('2101-03-06', 10, 'calendarDays')).toBe('2101-03-20')
  })

  test('a worked Saturday is a working day, and does not move', () => {
    expect(end('2101-03-02', 10, 'calendarDays')).toBe('2101-03-12')
  })

  test('months end on the day of the same number; where there is none, on the last of the month', () => {
    expect(monthsLater(day('2101-08-15'), 6)).toBe('2102-02-15')
    expect(monthsLater(day('2101-08-31'), 6)).toBe('2102-02-28')
    expect(monthsLater(day('2103-08-31'), 6)).toBe('2104-02-29')
    expect(monthsLater(day('2101-12-31'), 1)).toBe('2102-01-31')
    expect(monthsLater(day('2101-11-30'), 3)).toBe('2102-02-28')
  })

  test('working days are counted by the calendar of working days', () => {
    expect(end('2101-04-04', 10, 'workingDays')).toBe('2101-04-18')
    expect(end('2101-04-03', 0, 'workingDays')).toBe('2101-04-03')
  })
})

describe('laws of any term', () => {
  const someDay: fc.Arbitrary<LocalDate> = fc.integer({ min: 0, max: 1500 }).map((n) => addDays(day('2100-06-01'), n))
  const unit = fc.constantFrom('workingDays' as const, 'calendarDays' as const, 'months' as const)

  test('it ends on a working day, later the longer it is, and never earlier for beginning later', () => {
    fc.assert(
      fc.property(someDay, unit, fc.integer({ min: 1, max: 60 }), fc.nat(20), (from, u, n, wait) => {
        const last = lastDayOfTerm(from, n, u, law)
        expect(law.days.isWorking(last)).toBe(true)
        expect(last > from && lastDayOfTerm(from, n + 1, u, law) >= last).toBe(true)
        expect(lastDayOfTerm(addDays(from, wait), n, u, law) >= last).toBe(true)
      })
    )
  })

  test('a day off is never lost: the raw last day or the first working day after it', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 1, max: 60 }), (from, n) => {
        const raw = addDays(from, n)
        const last = lastDayOfTerm(from, n, 'calendarDays', law)
        expect(last >= raw && law.days.between(addDays(raw, -1), last) === 1).toBe(true)
      })
    )
  })
})
