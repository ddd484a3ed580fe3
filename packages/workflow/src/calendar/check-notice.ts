import {
  firstDayOf,
  type HolidayYear,
  type LocalDate,
  lastDayOf,
  type NoticeDoubt,
  type Refusal,
  type Statute,
  weekday
} from '@mingdu/schema'
import { daysOf } from './year-days.ts'

/** What makes a notice contradict itself or its year; empty where it may be recorded. */
export function noticeFaults(notice: HolidayYear): Refusal[] {
  const { year, holidays, workedDays } = notice
  const off = new Set(holidays.flatMap((h) => daysOf(h.from, h.to)))
  // The new year may begin, and be worked for, in the December before; a range that ends beyond the year is the next notice's.
  const first = `${year - 1}-12-01` as LocalDate
  const last = lastDayOf(year)
  const backwards = holidays.filter((h) => h.from > h.to).map((h) => h.from)
  const outside = [
    ...holidays.filter((h) => h.from < first || h.to > last || h.to < firstDayOf(year)).map((h) => h.from),
    ...workedDays.filter((d) => d < first || d > last)
  ]
  return [
    ...faultOn('noticeBackwards', backwards),
    ...(backwards.length > 0 ? [] : faultOn('noticeDayOutside', outside, { year })),
    ...faultOn(
      'noticeNoWeekend',
      workedDays.filter((d) => weekday(d) < 6)
    ),
    ...faultOn(
      'noticeOffAndWorked',
      workedDays.filter((d) => off.has(d))
    ),
    ...faultOn(
      'noticeOverlaps',
      holidays
        .filter((h, i) => holidays.some((g, k) => k !== i && g.from <= h.from && g.to >= h.from && (k < i || g.from < h.from)))
        .map((h) => h.from)
    )
  ]
}

/** Where a notice gives fewer days off than the holiday rule: it may be so, but it is looked at twice. */
export function noticeDoubts(notice: HolidayYear, { statutoryHolidays }: Statute): NoticeDoubt[] {
  const first = firstDayOf(notice.year)
  const off = new Set<string>(notice.holidays.flatMap((h) => daysOf(h.from, h.to)))
  return statutoryHolidays
    .filter((s) => s.since <= first && (s.until ?? first) >= first)
    .flatMap(({ name, days: wanted, fixed, article }) => {
      const named = new Set(notice.holidays.filter((h) => h.name.includes(name)).flatMap((h) => daysOf(h.from, h.to))).size
      // Where the rule names the day itself, no other day stands in for it.
      const days = fixed?.every((d) => off.has(`${notice.year}-${d}`)) === false ? 0 : named
      return days < wanted ? [{ code: 'statutoryDaysShort' as const, holiday: name, days, wanted, article }] : []
    })
}

function faultOn(code: Refusal['code'], days: readonly LocalDate[], about: { year?: number } = {}): Refusal[] {
  return days.length === 0 ? [] : [{ code, about: { ...about, days: [...new Set(days)].sort() } }]
}
