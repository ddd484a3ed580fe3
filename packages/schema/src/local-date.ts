import { z } from 'zod'

/**
 * A legal day in Asia/Shanghai, `YYYY-MM-DD`: never an instant, so it has no time zone and no hour.
 * Only days that exist are accepted, 1949-10-01 to 2199-12-31.
 */
export const LocalDate = z
  .string()
  .refine(isDay, { error: 'notADay' })
  .brand<'LocalDate'>()
  .meta({ id: 'LocalDate', format: 'date', example: '2026-03-16', description: '法定日期（北京时间），YYYY-MM-DD' })
export type LocalDate = z.infer<typeof LocalDate>

/** The day written as text; throws where the text is no day (for literals and trusted data). */
export const day = (text: string): LocalDate => LocalDate.parse(text)

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

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  if (text < '1949-10-01' || text > '2199-12-31') return false
  const [y, m, d] = text.split('-').map(Number) as [number, number, number]
  const date = new Date(Date.UTC(y, m - 1, d))
  return date.getUTCMonth() === m - 1 && date.getUTCDate() === d
}

/** The two digits at `i` as a number. */
function digits(date: string, i: number): number {
  return date.charCodeAt(i) * 10 + date.charCodeAt(i + 1) - 528
}
