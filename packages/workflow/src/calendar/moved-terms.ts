import type { LocalDate, MovedTerm } from '@mingdu/schema'
import { movedTerm, sameTerm } from '../clock/changed-terms.ts'
import { deadlinesOf } from '../clock/deadlines.ts'
import type { Law } from '../law.ts'
import type { CaseFile } from '../process/case-file.ts'

/** The terms of a case whose dates are others by one law than by another: what a notice moves. */
export function movedTerms(file: CaseFile, before: Law, after: Law, today: LocalDate): MovedTerm[] {
  const was = deadlinesOf(file, before, today)
  const is = deadlinesOf(file, after, today)
  // A chance or a wait that only one of the calendars still knows has no date to compare.
  return is.flatMap((to) => {
    const from = was.find((d) => sameTerm(d, to))
    return from && (from.legal !== to.legal || from.strict !== to.strict) ? [movedTerm(from, to)] : []
  })
}
