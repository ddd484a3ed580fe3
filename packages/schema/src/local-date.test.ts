import { describe, expect, test } from 'vitest'
import { addDays, dayNumber, daysBetween, earlier, fromDayNumber, later, legalDayOf, monthOf, weekday, yearOf } from './day-arithmetic.ts'
import { day, LocalDate } from './local-date.ts'

describe('a legal day', () => {
  test.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-1-5',
    '20260105',
    '2026-01-05T00:00:00Z',
    '',
    '1949-09-30',
    '2200-01-01'
  ])('%s is none', (text) => {
    expect(LocalDate.safeParse(text).success).toBe(false)
  })

  test.each(['2024-02-29', '2000-02-29', '1949-10-01', '2199-12-31', '2026-12-31'])('%s is one', (text) => {
    expect(LocalDate.parse(text)).toBe(text)
  })

  test('2100 is no leap year', () => {
    expect(LocalDate.safeParse('2100-02-29').success).toBe(false)
    expect(addDays(day('2100-02-28'), 1)).toBe('2100-03-01')
  })

  test('has its weekday, 1 = Monday to 7 = Sunday', () => {
    // 1949-10-01 was a Saturday, 1970-01-01 a Thursday, 2026-11-23 is a Monday, 2101-01-01 a Saturday.
    expect(['1949-10-01', '1970-01-01', '2026-11-23', '2026-11-22', '2101-01-01'].map((d) => weekday(day(d)))).toEqual([6, 4, 1, 7, 6])
  })

  test('names its year and its calendar month, by which fees are counted', () => {
    expect([yearOf(day('2026-09-14')), monthOf(day('2026-09-14'))]).toEqual([2026, '2026-09'])
  })

  test('counted and written again is the same day, for every day there is; the day after is one more and the next weekday', () => {
    const [first, last] = [dayNumber(day('1949-10-01')), dayNumber(day('2199-12-31'))]
    const wrong: string[] = []
    for (let n = first; n < last; n++) {
      const [today, tomorrow] = [fromDayNumber(n), fromDayNumber(n + 1)]
      if (dayNumber(today) !== n || daysBetween(today, tomorrow) !== 1) wrong.push(today)
      if (weekday(tomorrow) !== (weekday(today) % 7) + 1) wrong.push(tomorrow)
    }
    expect(wrong).toEqual([])
  })

  test('of two days one is the earlier and one the later, as their texts sort', () => {
    const [a, b] = [day('2026-09-30'), day('2026-10-01')]
    expect([earlier(a, b), earlier(b, a), later(a, b), later(b, a)]).toEqual([a, a, b, b])
  })
})

describe('the legal day of an instant', () => {
  test('is that of Beijing: it changes at 16:00 UTC', () => {
    expect(legalDayOf(Date.UTC(2026, 8, 14, 15, 59, 59, 999))).toBe('2026-09-14')
    expect(legalDayOf(Date.UTC(2026, 8, 14, 16, 0, 0))).toBe('2026-09-15')
  })

  test('at the turn of the year the instant is still last year’s in London', () => {
    expect(legalDayOf(Date.UTC(2026, 11, 31, 16, 0, 0))).toBe('2027-01-01')
  })
})
