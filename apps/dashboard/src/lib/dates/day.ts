import type { LocalDate } from '@mingdu/schema'

/**
 * Plain arithmetic on calendar days for drawing. The same lines stand in packages/schema beside the Zod
 * schema of a day; imported from there they would bring the whole of Zod (32 kB) into the browser.
 * No working day is ever computed here: those come from the API.
 */
export const dayNumber = (date: LocalDate): number =>
  Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / DAY_MS

export const fromDayNumber = (n: number): LocalDate => new Date(n * DAY_MS).toISOString().slice(0, 10) as LocalDate

export const addDays = (date: LocalDate, n: number): LocalDate => fromDayNumber(dayNumber(date) + n)

export const daysBetween = (a: LocalDate, b: LocalDate): number => dayNumber(b) - dayNumber(a)

/** 1 = Monday … 7 = Sunday. */
export const weekday = (date: LocalDate): number => ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1

export const mondayOf = (date: LocalDate): LocalDate => addDays(date, 1 - weekday(date))

const DAY_MS = 86_400_000
