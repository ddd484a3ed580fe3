import { addDays, daysBetween, firstDayOf, type HolidayYear, type LocalDate, weekday } from '@mingdu/schema'
import { noticeDoubts, noticeFaults } from '@mingdu/workflow'
import { isWorkday } from 'chinese-days'
import { describe, expect, test } from 'vitest'
import { cn } from './index.ts'

/** Working days of each year, as domain.md section 10 tables them. */
const workingDaysOf: Record<number, number> = { 2019: 250, 2020: 249, 2021: 250, 2022: 249, 2023: 249, 2024: 251, 2025: 248, 2026: 248 }

const off = new Set(cn.calendar.flatMap((year) => year.holidays.flatMap((h) => daysOf(h.from, h.to))))
const worked = new Set(cn.calendar.flatMap((year) => year.workedDays))
const published = cn.calendar.filter((year) => year.status === 'published')

describe('the calendar as the notices say it', () => {
  test('every day of 2019 to 2026 is a working day here exactly where an independent calendar says so', () => {
    expect(published.map((year) => year.year)).toEqual([2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026])
    const differing = published.flatMap((year) => allDays(year.year)).filter((day) => isWorking(day) !== isWorkday(day))
    expect(differing).toEqual([])
  })

  test.each(Object.entries(workingDaysOf))('%s has %i working days', (year, days) => {
    expect(allDays(Number(year)).filter(isWorking).length).toBe(days)
  })

  test('only Saturdays and Sundays are worked for a holiday, and none of them lies in one', () => {
    for (const day of worked) {
      expect(weekday(day), day).toBeGreaterThan(5)
      expect(off.has(day), day).toBe(false)
    }
  })

  test('nothing counts as published without a notice that has a title, a number and an official address', () => {
    for (const year of published) {
      expect(year.notice.title, `${year.year}`).toContain(`${year.year}年部分节假日安排的通知`)
      expect(year.notice.number, `${year.year}`).toMatch(/^国办发明电〔\d{4}〕\d+号$/)
      expect(year.notice.source, `${year.year}`).toMatch(/^https:\/\/www\.gov\.cn\//)
    }
  })

  test('a notice is issued in the year before, which its number names too', () => {
    for (const { year, notice } of published) {
      expect(notice.number).toContain(`〔${year - 1}〕`)
      if (notice.issuedOn) expect(notice.issuedOn.slice(0, 4)).toBe(`${year - 1}`)
    }
  })

  test('no notice contradicts itself or misses a day that the holiday rule gives', () => {
    for (const year of cn.calendar) expect([year.year, noticeFaults(year), noticeDoubts(year, cn)]).toEqual([year.year, [], []])
  })

  test('the holiday rule gives eleven days until 2024 and thirteen from 2025 on', () => {
    const given = (on: string) => cn.statutoryHolidays.filter((h) => h.since <= on && (h.until ?? on) >= on).reduce((n, h) => n + h.days, 0)
    expect([given('2019-01-01'), given('2024-12-31'), given('2025-01-01')]).toEqual([11, 11, 13])
  })

  test('2027 has no notice yet: thirteen statutory days, nothing worked for them', () => {
    const year = cn.calendar.find((y) => y.year === 2027) as HolidayYear
    expect(year.status).toBe('statutory')
    expect(year.workedDays).toEqual([])
    expect(year.holidays.flatMap((h) => daysOf(h.from, h.to)).length).toBe(13)
  })

  test('the new year of 2019 and of 2023 begins in the year before, and only those', () => {
    const early = cn.calendar.filter((year) => year.holidays.some((h) => h.from < firstDayOf(year.year))).map((y) => y.year)
    expect(early).toEqual([2019, 2023])
  })
})

function isWorking(day: LocalDate): boolean {
  return worked.has(day) || (weekday(day) < 6 && !off.has(day))
}

function daysOf(from: LocalDate, to: LocalDate): LocalDate[] {
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, i) => addDays(from, i))
}

function allDays(year: number): LocalDate[] {
  return daysOf(firstDayOf(year), addDays(firstDayOf(year + 1), -1))
}
