import { addDays, type DayKind, daysBetween, firstDayOf, type HolidayYear, type LocalDate, lastDayOf, weekday } from '@mingdu/schema'

/** What each day of a..b is by these notices; of two years that name a day, the later notice's word counts last. */
export function dayKinds(years: readonly HolidayYear[], a: LocalDate, b: LocalDate): DayKind[] {
  const off = new Set<LocalDate>(years.flatMap((y) => y.holidays.flatMap((h) => daysOf(h.from, h.to))))
  const worked = new Set<LocalDate>(years.flatMap((y) => y.workedDays))
  return daysOf(a, b).map((day) => {
    if (worked.has(day)) return 'worked'
    if (off.has(day)) return 'off'
    return weekday(day) > 5 ? 'weekend' : 'workday'
  })
}

/** The days of a calendar year, 1 January first; notices of the years beside it may reach into it. */
export const daysOfYear = (years: readonly HolidayYear[], year: number): DayKind[] => dayKinds(years, firstDayOf(year), lastDayOf(year))

export const workingDaysIn = (days: readonly DayKind[]): number => days.filter((d) => d === 'workday' || d === 'worked').length

/** Days that are another kind by `after` than by `before`, over the years that the notice of `year` can touch. */
export function differingDays(before: readonly HolidayYear[], after: readonly HolidayYear[], year: number) {
  const first = firstDayOf(year - 1)
  const was = dayKinds(before, first, lastDayOf(year))
  return dayKinds(after, first, lastDayOf(year)).flatMap((to, i) => {
    const from = was[i] as DayKind
    return from === to ? [] : [{ day: addDays(first, i), from, to }]
  })
}

/** Every day of a..b; none where b is before a. */
export const daysOf = (a: LocalDate, b: LocalDate): LocalDate[] =>
  Array.from({ length: Math.max(0, daysBetween(a, b) + 1) }, (_, i) => addDays(a, i))

/** Days off under their names, put together where they follow each other under one name. */
export function rangesOf(days: readonly { name: string; day: LocalDate }[]): HolidayYear['holidays'] {
  const ranges: HolidayYear['holidays'] = []
  for (const { name, day } of days.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))) {
    const last = ranges.at(-1)
    if (last?.name === name && addDays(last.to, 1) >= day) last.to = day
    else ranges.push({ name, from: day, to: day })
  }
  return ranges
}
