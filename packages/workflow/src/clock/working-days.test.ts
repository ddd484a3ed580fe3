import { addDays, day, daysBetween, type HolidayYear, type LocalDate, weekday } from '@mingdu/schema'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { freedonia } from '../testing/index.ts'
import { workingDays } from './working-days.ts'

const days = workingDays(freedonia.calendar)
const after = (from: string, n: number) => days.add(day(from), n)

describe('counting working days', () => {
  // 2101-04-04 is a Monday; April of 2101 has no holiday in Freedonia.
  test('the day of the act is not counted: the first day is the next working day', () => {
    expect(after('2101-04-04', 1)).toBe('2101-04-05')
    expect(after('2101-04-04', 10)).toBe('2101-04-18')
  })

  test('what happens on a Saturday counts from the Monday after it, as what happens on the Friday before does', () => {
    expect(after('2101-04-02', 1)).toBe('2101-04-04')
    expect(after('2101-04-01', 1)).toBe('2101-04-04')
  })

  test('a made-up Saturday and a made-up Sunday count as working days', () => {
    // Sat 03-12 and Sun 03-20 are worked for the festival of Wed 03-16 to Fri 03-18.
    expect(after('2101-03-11', 1)).toBe('2101-03-12')
    expect(after('2101-03-15', 1)).toBe('2101-03-20')
    expect(days.isMadeUp(day('2101-03-12'))).toBe(true)
    expect(days.isMadeUp(day('2101-03-19'))).toBe(false)
  })

  test('a festival in the week is left out', () => {
    // 03-08, 09, 10, 11, 12, 14, 15, then 03-20, 21, 22.
    expect(after('2101-03-07', 10)).toBe('2101-03-22')
  })

  test('a holiday may begin in the year before its notice', () => {
    // The new year of 2102 is off from Fri 2101-12-30 on; Sat 12-24 is worked for it.
    expect(days.isWorking(day('2101-12-30'))).toBe(false)
    expect(after('2101-12-29', 1)).toBe('2102-01-03')
    expect(after('2101-12-23', 1)).toBe('2101-12-24')
  })

  test('counting back from a day begins at the working day before it', () => {
    expect(after('2101-04-18', -10)).toBe('2101-04-04')
    expect(after('2101-04-03', -1)).toBe('2101-04-01')
    expect(after('2101-03-20', -1)).toBe('2101-03-15')
  })

  test('no days after a day is the day itself, a Sunday too', () => {
    expect(after('2101-04-03', 0)).toBe('2101-04-03')
  })

  test('days between run from the day after the first to the last', () => {
    expect(days.between(day('2101-04-04'), day('2101-04-18'))).toBe(10)
    expect(days.between(day('2101-04-18'), day('2101-04-04'))).toBe(-10)
    expect(days.between(day('2101-04-02'), day('2101-04-03'))).toBe(0)
  })

  test('the holidays that touch a stretch are named, those beside it are not', () => {
    const names = (a: string, b: string) => days.holidaysIn(day(a), day(b)).map((h) => h.name)
    expect(names('2101-03-18', '2101-06-10')).toEqual(['萤火节', '收获节'])
    expect(names('2101-03-19', '2101-06-09')).toEqual([])
  })
})

describe('beyond the notices (decision 6: refuse, never guess)', () => {
  test('a day in a year with a notice is certain, any other day is provisional', () => {
    expect(days.isProvisional(day('2101-01-01'))).toBe(false)
    expect(days.isProvisional(day('2102-12-31'))).toBe(false)
    expect(days.isProvisional(day('2103-01-01'))).toBe(true)
    expect(days.isProvisional(day('2100-12-31'))).toBe(true)
  })

  test('where no notice is, Saturdays and Sundays are off and nothing is made up', () => {
    // 2103-01-01 is a Monday: no new year is invented for it.
    expect(days.isWorking(day('2103-01-01'))).toBe(true)
    expect(days.isWorking(day('2103-01-06'))).toBe(false)
  })

  test('the statutory days of a year without a notice are off, and the year stays provisional until the notice comes', () => {
    const statutory: HolidayYear = {
      year: 2103,
      status: 'statutory',
      notice: { title: '休假令未出', source: 'invented' },
      holidays: [{ name: '新年', from: day('2103-01-01'), to: day('2103-01-01') }],
      workedDays: []
    }
    const before = workingDays([...freedonia.calendar, statutory])
    expect(before.isWorking(day('2103-01-01'))).toBe(false)
    expect(before.isProvisional(day('2103-01-01'))).toBe(true)
    expect(workingDays([...freedonia.calendar, { ...statutory, status: 'published' }]).isProvisional(day('2103-01-01'))).toBe(false)
  })

  test('a day that no calendar can name is an error, never a neighbouring day', () => {
    expect(() => after('2199-12-30', 5)).toThrow(RangeError)
    expect(() => after('1949-10-01', -1)).toThrow(RangeError)
  })
})

describe('laws of the count, on any day and any calendar', () => {
  const someDay = fc.integer({ min: 0, max: 3 * 365 }).map((n) => addDays(day('2100-06-01'), n))
  const some = fc.integer({ min: 1, max: 300 })

  test('n working days after a day, there are n working days between them', () => {
    fc.assert(fc.property(someDay, some, (from, n) => days.between(from, days.add(from, n)) === n))
  })

  test('a term ends on a working day', () => {
    fc.assert(fc.property(someDay, some, (from, n) => days.isWorking(days.add(from, n)) && days.isWorking(days.add(from, -n))))
  })

  test('one day more ends later, and beginning later never ends earlier', () => {
    fc.assert(
      fc.property(someDay, some, fc.nat(40), (from, n, wait) => {
        expect(days.add(from, n + 1) > days.add(from, n)).toBe(true)
        expect(days.add(addDays(from, wait), n) >= days.add(from, n)).toBe(true)
      })
    )
  })

  test('counted back from the end of a term, one comes to the working day on which or before which it began', () => {
    fc.assert(
      fc.property(someDay, some, (from, n) => {
        const back = days.add(days.add(from, n), -n)
        expect(back <= from && days.between(back, from) === 0).toBe(true)
      })
    )
  })

  test('days between add up: from a to c is from a to b and from b to c', () => {
    fc.assert(fc.property(someDay, someDay, someDay, (a, b, c) => days.between(a, c) === days.between(a, b) + days.between(b, c)))
  })

  test('the index says the same as counting day by day', () => {
    fc.assert(
      fc.property(someCalendar, fc.nat(365), fc.integer({ min: 1, max: 40 }), (year, offset, n) => {
        const from = addDays(day('2101-01-01'), offset)
        expect(workingDays([year]).add(from, n)).toBe(countedByHand(year, from, n))
      }),
      { numRuns: 15 }
    )
  })
})

/** Three holidays anywhere in 2101, and up to four Saturdays or Sundays worked outside of them. */
const someCalendar: fc.Arbitrary<HolidayYear> = fc
  .tuple(fc.array(fc.tuple(fc.nat(350), fc.nat(9)), { maxLength: 3 }), fc.array(fc.nat(51), { maxLength: 4 }))
  .map(([holidays, weeks]) => {
    const at = (n: number) => addDays(day('2101-01-01'), n)
    const ranges = holidays.map(([from, length], i) => ({ name: `节${i}`, from: at(from), to: at(from + length) }))
    const worked = [...new Set(weeks)].map((w) => at(w * 7)).filter((d) => !ranges.some((r) => r.from <= d && d <= r.to))
    return { year: 2101, status: 'published', notice: { title: '休假令', source: 'invented' }, holidays: ranges, workedDays: worked }
  })

function countedByHand(year: HolidayYear, from: LocalDate, n: number): LocalDate {
  const working = (d: LocalDate) => year.workedDays.includes(d) || (weekday(d) <= 5 && !year.holidays.some((h) => h.from <= d && d <= h.to))
  for (let i = 1, left = n; ; i++) {
    const d = addDays(from, i)
    if (working(d)) left -= 1
    if (left === 0) return d
    if (daysBetween(from, d) > 400) throw new Error('no such day')
  }
}
