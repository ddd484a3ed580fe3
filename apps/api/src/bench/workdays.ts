import { addDays, type LocalDate } from '@mingdu/schema'
import { cn } from '@mingdu/statute'
import { workingDays } from '@mingdu/workflow'
import chineseDays from 'chinese-days'
import { measure, type Row } from './harness.ts'

/** The due day from each day of the years that both know, by the term of art. 33. */
export async function workdays(): Promise<Row> {
  const { add } = workingDays(cn.calendar)
  const term = cn.periods.reply.value
  const days = Array.from({ length: 2500 }, (_, i) => addDays('2019-01-01' as LocalDate, i))
  const differing = days.filter((day) => add(day, term) !== chineseDays.findWorkday(term, day))
  if (differing.length > 0) throw new Error(`the two calendars differ on ${differing[0]}: nothing to compare`)
  return measure(
    'workdays',
    'per second',
    { run: () => days.reduce((sum, day) => sum + add(day, term).length, 0) },
    { name: 'chinese-days findWorkday', run: () => days.reduce((sum, day) => sum + chineseDays.findWorkday(term, day).length, 0) },
    { operations: days.length }
  )
}
