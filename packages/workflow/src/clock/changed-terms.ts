import type { Deadline, LocalDate, MovedTerm, SettledTerm } from '@mingdu/schema'

/**
 * Running terms whose dates differ between two states of one case, in the order of the later state; those
 * that begin, begin again or end among them. One that was met in the later state has not ended: it is settled.
 */
export function changedTerms(was: readonly Deadline[], is: readonly Deadline[]): MovedTerm[] {
  const running = was.filter((d) => d.metOn === null)
  const begun = is.filter((d) => d.metOn === null).map((to) => movedTerm(running.find((d) => sameTerm(d, to)) ?? null, to))
  const ended = running.filter((from) => !is.some((to) => sameTerm(from, to))).map((from) => movedTerm(from, null))
  return [...begun, ...ended].filter((t) => t.legal.from !== t.legal.to || t.strict.from !== t.strict.to)
}

/** Terms that were met in the later state and not yet in the earlier one. */
export const newlySettled = (was: readonly Deadline[], is: readonly Deadline[]): SettledTerm[] =>
  is.flatMap(({ metOn, ...d }) => {
    if (metOn === null || was.some((before) => sameTerm(before, d) && before.metOn === metOn)) return []
    return [{ term: d.term, on: metOn, legal: d.legal, late: d.state === 'metLate' }]
  })

type Term = Pick<Deadline, 'term' | 'of'>
export const sameTerm = (a: Term, b: Term): boolean => a.term === b.term && a.of === b.of

/** `null`: the term does not run on that side. */
export function movedTerm(from: Deadline | null, to: Deadline | null): MovedTerm {
  const { term, of } = (to ?? from) as Deadline
  const dates = (reading: 'legal' | 'strict'): { from: LocalDate | null; to: LocalDate | null } => ({
    from: from?.[reading] ?? null,
    to: to?.[reading] ?? null
  })
  const provisional = to?.provisional ? { provisional: true as const } : {}
  return { term, ...(of === undefined ? {} : { of }), legal: dates('legal'), strict: dates('strict'), ...provisional }
}
