import { z } from 'zod'
import { ArticleId } from './id.ts'
import { LocalDate } from './local-date.ts'
import { Source } from './source.ts'
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

/** Days off that the holiday rule itself gives all citizens; which days they fall on, a notice says, but for the `fixed` ones (MM-DD). */
export const StatutoryHoliday = z
  .object({
    /** Part of the name under which notices list it. */
    name: z.string().min(1),
    days: z.int().min(1),
    fixed: z.array(z.string().regex(/^\d{2}-\d{2}$/)).optional(),
    since: LocalDate,
    until: LocalDate.optional(),
    article: ArticleId,
    source: Source
  })
  .strict()
export type StatutoryHoliday = z.infer<typeof StatutoryHoliday>
