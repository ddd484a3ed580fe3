import type { Fact } from './fact.ts'

/** What must be said beside this very fact, though others of its type do without. */
export function neededBeside(fact: Fact): readonly string[] {
  // Who returns a draft says what is to be mended.
  if (fact.type === 'reviewed') return fact.verdict === 'returned' ? ['opinion'] : []
  if (fact.type === 'assignmentAnswered') return fact.accepted ? [] : ['reason']
  if (fact.type === 'publicationSettled') return fact.link === undefined ? ['reason'] : []
  if (fact.type !== 'feeNotified') return []
  const converted = fact.measure.basis === 'perPage' && fact.measure.equivalent > 0
  return [...(fact.waived ? ['waiverReason'] : []), ...(converted ? ['note'] : [])]
}
