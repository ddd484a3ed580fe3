import type { DayKind, LocalDate, YearView } from '@mingdu/schema'
import { addDays, weekday } from '@mingdu/schema/plain'

export type WallDay = { day: LocalDate; date: number; kind: DayKind }
/** A month as it hangs on the wall: weeks from Monday, null where another month's day would be. */
export type WallMonth = { month: number; weeks: (WallDay | null)[][] }

export function wallMonths({ year, days }: YearView): WallMonth[] {
  const first = `${year.year}-01-01` as LocalDate
  const all = days.map((kind, i): WallDay => {
    const day = addDays(first, i)
    return { day, date: Number(day.slice(8)), kind }
  })
  return Array.from({ length: 12 }, (_, m) => ({ month: m + 1, weeks: weeksOf(all.filter((d) => Number(d.day.slice(5, 7)) === m + 1)) }))
}

function weeksOf(days: readonly WallDay[]): (WallDay | null)[][] {
  const [first] = days
  const padded = [...Array<null>(first ? weekday(first.day) - 1 : 0).fill(null), ...days]
  return Array.from({ length: Math.ceil(padded.length / 7) }, (_, w) => Array.from({ length: 7 }, (_, d) => padded[w * 7 + d] ?? null))
}
