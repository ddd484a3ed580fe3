import type { Deadline, LocalDate, Period, PeriodId } from '@mingdu/schema'
import { addDays } from '@mingdu/schema/plain'
import { type Law, periodOf } from '../law.ts'

/** One term other than the reply's: it runs from a day, for so long, and ends when somebody did what it waits for. */
export type TermSpan = {
  term: PeriodId
  /** The round or consultation it belongs to. */
  of?: number
  onWhom: Deadline['onWhom']
  /** The day it runs from; not counted. Null: that day is still to come. */
  start: { is: Period['from']; on: LocalDate } | null
  value: number
  /** Of that, what was granted beyond the notice. */
  extension?: number
  unit: Period['unit']
  /** By the strictest reading it ran from here. */
  strictFrom?: LocalDate
  /** The day on which it was kept, in time or not. */
  metOn: LocalDate | null
  /** The day from which nobody waits for it any more, kept or not. */
  overOn: LocalDate | null
}

/** The term as the statute has it, unless a notice or a decision set another length. */
export function termSpan(
  law: Law,
  term: PeriodId,
  onWhom: TermSpan['onWhom'],
  start: TermSpan['start'],
  more: Partial<Pick<TermSpan, 'of' | 'value' | 'extension' | 'unit' | 'strictFrom' | 'metOn' | 'overOn'>> = {}
): TermSpan {
  const { value, unit } = periodOf(law.statute, term)
  return { term, onWhom, start, value, unit, metOn: null, overOn: more.metOn ?? null, ...more }
}

/**
 * The last day of a term that begins after `from`. Working days are counted one by one; a term of days
 * or months whose last day is off ends on the first day after (民法典 arts 201 to 203), a month without
 * that day on its last.
 */
export function lastDayOfTerm(from: LocalDate, value: number, unit: Period['unit'], law: Law): LocalDate {
  if (unit === 'workingDays') return law.days.add(from, value)
  const last = unit === 'months' ? monthsLater(from, value) : addDays(from, value)
  return law.days.isWorking(last) ? last : law.days.add(last, 1)
}

/** The end of a span by both readings; null while it has not begun. */
export function dueOf(span: TermSpan, law: Law): { legal: LocalDate | null; strict: LocalDate | null } {
  if (!span.start) return { legal: null, strict: null }
  const end = (from: LocalDate) => lastDayOfTerm(from, span.value, span.unit, law)
  return { legal: end(span.start.on), strict: end(span.strictFrom ?? span.start.on) }
}

export function monthsLater(from: LocalDate, months: number): LocalDate {
  const [year, month, date] = from.split('-').map(Number) as [number, number, number]
  const first = year * 12 + month - 1 + months
  const start = `${Math.floor(first / 12)}-${String((first % 12) + 1).padStart(2, '0')}-01` as LocalDate
  const same = addDays(start, date - 1)
  return same.slice(0, 7) === start.slice(0, 7) ? same : addDays(`${same.slice(0, 7)}-01` as LocalDate, -1)
}
