import type { Arrangements, Holiday, HolidayYear, LocalDate } from '@mingdu/schema'
import { dayNumber, fromDayNumber, weekday, yearOf } from '@mingdu/schema/plain'

/**
 * Working days by a precomputed index: any question is one or two array reads. A day of an act is
 * not counted; day 1 is the next working day (domain.md, reading 7). Dates in a year without a
 * published notice are found with Saturdays, Sundays and the statutory days, and are provisional.
 */
export type WorkingDays = {
  isWorking(day: LocalDate): boolean
  /** The `n`th working day after `day`; `n` = 0 is the day itself, negative counts back. */
  add(day: LocalDate, n: number): LocalDate
  /** Working days w with a < w <= b; negative where b is before a. */
  between(a: LocalDate, b: LocalDate): number
  /** Whether no notice covers the day's year. */
  isProvisional(day: LocalDate): boolean
  /** A Saturday or Sunday that is worked. */
  isMadeUp(day: LocalDate): boolean
  /** The holidays that touch the days a..b. */
  holidaysIn(a: LocalDate, b: LocalDate): Holiday[]
  /** What notices arranged on the days d with a < d <= b; null where they touch none. */
  arrangementsIn(a: LocalDate, b: LocalDate): Arrangements | null
}

export function workingDays(years: readonly HolidayYear[]): WorkingDays {
  const index = buildIndex(years)
  const published = new Set(years.filter((y) => y.status === 'published').map((y) => y.year))
  const madeUp = new Set<string>(years.flatMap((y) => y.workedDays))
  const holidays = years.flatMap((y) => y.holidays).sort((a, b) => (a.from < b.from ? -1 : 1))
  const offset = (day: LocalDate) => dayNumber(day) - FIRST
  return {
    isWorking: (day) => index.isWorking(offset(day)),
    add: (day, n) => index.add(day, offset(day), n),
    between: (a, b) => index.upTo(offset(b)) - index.upTo(offset(a)),
    isProvisional: (day) => !published.has(yearOf(day)),
    isMadeUp: (day) => madeUp.has(day),
    holidaysIn: (a, b) => holidays.filter((h) => h.from <= b && h.to >= a),
    arrangementsIn: (a, b) => arrangementsIn(years, a, b)
  }
}

function arrangementsIn(years: readonly HolidayYear[], a: LocalDate, b: LocalDate): Arrangements | null {
  const holidays = (y: HolidayYear) => y.holidays.filter((h) => h.from <= b && h.to > a)
  const worked = (y: HolidayYear) => y.workedDays.filter((d) => a < d && d <= b)
  const touching = years.filter((y) => holidays(y).length + worked(y).length > 0)
  if (touching.length === 0) return null
  return {
    holidays: touching.flatMap(holidays).sort((x, y) => (x.from < y.from ? -1 : 1)),
    worked: touching.flatMap(worked).sort(),
    notices: touching.map(({ notice: { title, number } }) => (number === undefined ? { title } : { title, number }))
  }
}

/** The index spans every day that a `LocalDate` can name. */
const FIRST = dayNumber('1949-10-01' as LocalDate)
const LAST = dayNumber('2199-12-31' as LocalDate)

function buildIndex(years: readonly HolidayYear[]) {
  const off = new Set<number>()
  const worked = new Set<number>()
  for (const year of years) {
    for (const h of year.holidays) for (let n = dayNumber(h.from); n <= dayNumber(h.to); n++) off.add(n)
    for (const d of year.workedDays) worked.add(dayNumber(d))
  }
  const size = LAST - FIRST + 1
  const upTo = new Int32Array(size)
  const nth = new Int32Array(size)
  let count = 0
  let dayOfWeek = weekday(fromDayNumber(FIRST))
  for (let i = 0; i < size; i++) {
    const n = FIRST + i
    if (worked.has(n) || (dayOfWeek < 6 && !off.has(n))) nth[count++] = n
    upTo[i] = count
    dayOfWeek = dayOfWeek === 7 ? 1 : dayOfWeek + 1
  }
  const texts: (LocalDate | undefined)[] = []
  const at = (i: number): number => {
    const value = upTo[i]
    if (value === undefined) throw new RangeError('beyond the days that the calendar can name')
    return value
  }
  return {
    upTo: at,
    isWorking: (i: number): boolean => at(i) !== (i === 0 ? 0 : at(i - 1)),
    add(day: LocalDate, i: number, n: number): LocalDate {
      if (n === 0) return day
      // Counting back from a working day starts at the working day before it.
      const k = n > 0 ? at(i) + n - 1 : (i === 0 ? 0 : at(i - 1)) + n
      if (k < 0 || k >= count) throw new RangeError('beyond the days that the calendar can name')
      let text = texts[k]
      if (text === undefined) {
        text = fromDayNumber(nth[k] as number)
        texts[k] = text
      }
      return text
    }
  }
}
