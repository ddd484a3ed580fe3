import type { HolidayYear, LocalDate } from '@mingdu/schema'
import { daysOf, rangesOf } from './year-days.ts'

/**
 * The year as it is where local days off are observed too (holiday rule, art. 4): they are added to the
 * national notice's, and of a day that both name the local word counts. The year stays as certain as it was.
 */
export function withLocalDays(national: HolidayYear, local: HolidayYear): HolidayYear {
  const off = new Set(local.holidays.flatMap((h) => daysOf(h.from, h.to)))
  const worked = new Set(local.workedDays)
  return {
    ...national,
    holidays: [...national.holidays.flatMap((h) => without(h, worked)), ...local.holidays],
    workedDays: [...national.workedDays.filter((d) => !off.has(d) && !worked.has(d)), ...local.workedDays].sort()
  }
}

/** A range cut where one of its days is worked. */
function without(holiday: HolidayYear['holidays'][number], worked: ReadonlySet<LocalDate>): HolidayYear['holidays'] {
  const kept = daysOf(holiday.from, holiday.to).filter((d) => !worked.has(d))
  return rangesOf(kept.map((day) => ({ name: holiday.name, day })))
}
