import type { LocalDate } from '@mingdu/schema'
import { earlier } from '@mingdu/schema/plain'
import type { Law } from '../law.ts'
import { periodOf } from '../law.ts'
import type { ConsultationSpan } from './clock-facts.ts'

/** Working days d with after < d <= until are not counted, because of this consultation. */
export type Exclusion = { consultation: number; after: LocalDate; until: LocalDate }

/** Last day on which the consulted party can still answer in its term; receipt unknown = taken as the day sent. */
export const answerDue = (c: ConsultationSpan, law: Law): LocalDate =>
  law.days.add(c.received ?? c.sent, periodOf(law.statute, law.statute.consultation[c.kind].period).value)

/**
 * Time excluded by consultations (art. 33(3); domain.md, reading 6): from the day after the letter is
 * sent until the answer, the returned letter or the end of the party's term, whichever is first; an
 * open one is assumed to last to its end. `fromReceipt` is the strict reading: only from the party's
 * receipt, so a letter that never arrived excludes nothing.
 */
export function exclusionsOf(consultations: readonly ConsultationSpan[], law: Law, fromReceipt: boolean): Exclusion[] {
  return consultations.flatMap((c) => {
    if (fromReceipt && c.returned && c.received === null) return []
    const last = answerDue(c, law)
    const until = c.ended === null ? last : earlier(c.ended, last)
    const after = fromReceipt ? (c.received ?? c.sent) : c.sent
    return after < until ? [{ consultation: c.number, after, until }] : []
  })
}

/** Numbers of the consultations that exclude this day. */
export const excludedBy = (day: LocalDate, exclusions: readonly Exclusion[]): number[] =>
  exclusions.filter((e) => e.after < day && day <= e.until).map((e) => e.consultation)

/** Working days w with a < w <= b that are excluded: the union of all consultations, never their sum. */
export function excludedBetween(a: LocalDate, b: LocalDate, exclusions: readonly Exclusion[], law: Law): number {
  const sorted = [...exclusions].sort((x, y) => (x.after < y.after ? -1 : 1))
  let total = 0
  let reached = a
  for (const e of sorted) {
    const from = e.after > reached ? e.after : reached
    const to = earlier(e.until, b)
    if (from >= to) continue
    total += law.days.between(from, to)
    reached = to
  }
  return total
}
