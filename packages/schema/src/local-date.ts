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

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  if (text < '1949-10-01' || text > '2199-12-31') return false
  const [y, m, d] = text.split('-').map(Number) as [number, number, number]
  const date = new Date(Date.UTC(y, m - 1, d))
  return date.getUTCMonth() === m - 1 && date.getUTCDate() === d
}
