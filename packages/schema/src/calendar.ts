import { z } from 'zod'
import { LocalDate } from './local-date.ts'
import { text } from './text.ts'

export const Holiday = z.object({ name: text(40), from: LocalDate, to: LocalDate }).strict()
export type Holiday = z.infer<typeof Holiday>

/**
 * The days off and the made-up working days of one year. `published`: as a notice says them, named.
 * `statutory`: no notice yet, only the days that the holiday rule itself fixes; dates found with it
 * are provisional.
 */
export const HolidayYear = z
  .object({
    year: z.int().min(1950).max(2199),
    status: z.enum(['published', 'statutory']),
    notice: z.object({ title: text(200), number: text(60).optional(), issuedOn: LocalDate.optional(), source: text(200) }).strict(),
    /** All days in the ranges are off; a range may begin in the year before. */
    holidays: z.array(Holiday).max(40),
    /** Saturdays and Sundays that are worked (调休上班). */
    workedDays: z.array(LocalDate).max(40)
  })
  .strict()
  .meta({ id: 'HolidayYear', description: '年度放假安排' })
export type HolidayYear = z.infer<typeof HolidayYear>
