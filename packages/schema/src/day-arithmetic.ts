import type { LocalDate } from './local-date.ts'

/** Whole days since 1970-01-01, by the Gregorian calendar counted from March (the clock asks this most of all). */
export function dayNumber(date: LocalDate): number {
  const month = digits(date, 5)
  const year = digits(date, 0) * 100 + digits(date, 2) - (month <= 2 ? 1 : 0)
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400)
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + digits(date, 8) - 1
  return year * 365 + leapDays + dayOfYear - MARCH_0_TO_1970
}

export function fromDayNumber(n: number): LocalDate {
  return new Date(n * DAY_MS).toISOString().slice(0, 10) as LocalDate
}

/** The day `n` calendar days later (earlier where negative). */
export const addDays = (date: LocalDate, n: number): LocalDate => fromDayNumber(dayNumber(date) + n)

/** Calendar days from `a` to `b`; negative where `b` is earlier. */
export const daysBetween = (a: LocalDate, b: LocalDate): number => dayNumber(b) - dayNumber(a)

/** 1 = Monday … 7 = Sunday. */
export const weekday = (date: LocalDate): number => ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1

export const mondayOf = (date: LocalDate): LocalDate => addDays(date, 1 - weekday(date))

export const yearOf = (date: LocalDate): number => Number(date.slice(0, 4))

/** The calendar month, `YYYY-MM` (自然月: fees are counted by it). */
export const monthOf = (date: LocalDate): string => date.slice(0, 7)

export const firstDayOf = (year: number): LocalDate => `${year}-01-01` as LocalDate
export const lastDayOf = (year: number): LocalDate => `${year}-12-31` as LocalDate

/** ISO text sorts as days do, so the comparison operators may be used; these two read better. */
export const earlier = (a: LocalDate, b: LocalDate): LocalDate => (a <= b ? a : b)
export const later = (a: LocalDate, b: LocalDate): LocalDate => (a >= b ? a : b)

/** The legal day in Asia/Shanghai (UTC+8 since 1992, no summer time) of an instant in milliseconds. */
export const legalDayOf = (instantMs: number): LocalDate => new Date(instantMs + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10) as LocalDate

const DAY_MS = 86_400_000
/** Days from 1 March of the year 0 to 1970-01-01. */
const MARCH_0_TO_1970 = 719_468
const SHANGHAI_OFFSET_MS = 8 * 3_600_000

/** The two digits at `i` as a number. */
function digits(date: string, i: number): number {
  return date.charCodeAt(i) * 10 + date.charCodeAt(i + 1) - 528
}
