import { addDays, type DisputeResultId, type LocalDate, type OutcomeId } from '@mingdu/schema'
import { dice } from '@mingdu/workflow/simulate'
import type { Plot } from './plot.ts'

/** What applicants are refused, and now and then do not put up with. */
const refusals = [
  'thirdPartyRights',
  'processInformation',
  'internalAffairs',
  'enforcementFile',
  'notHeld',
  'partlyProvided'
] as OutcomeId[]
const REVIEW_BODY = '云岭县人民政府'

/** Of the replies that refuse something some are taken to review, and of those a few to court. */
export function contested(p: Plot, delivered: LocalDate, outcome: OutcomeId): void {
  if (!refusals.includes(outcome)) return
  // Dice of its own, so that the story before it stays what it was.
  const d = dice(Number(delivered.replaceAll('-', '')))
  if (!d.chance(0.35)) return
  const filed = addDays(delivered, 12 + d.upTo(20))
  const copy = review(p, filed)
  p.tell({ type: 'disputeAnswered', on: p.later(copy, 4 + d.upTo(5)), dispute: 1 })
  const annulled = d.chance(0.3)
  const result = (annulled ? 'annulled' : d.chance(0.8) ? 'maintained' : 'dropped') as DisputeResultId
  const decided = p.later(copy, 20 + d.upTo(15))
  const redo = annulled ? { redo: { value: 20, unit: 'workingDays', flaw: 'substance' } as const } : {}
  p.tell({ type: 'disputeDecided', on: decided, dispute: 1, result, effect: 'atOnce', ...redo }, { paperNumber: '云府复决〔演示〕' })
  if (annulled) p.tell({ type: 'redone', on: p.later(decided, 8 + d.upTo(8)), dispute: 1, sameGrounds: false })
}

/** Nothing was answered in time, and the applicant asks for review of that: the organ's answer is due. */
export const silenceContested = (p: Plot, on: LocalDate): LocalDate => review(p, on, 'silence')

function review(p: Plot, on: LocalDate, against: 'reply' | 'silence' = 'reply'): LocalDate {
  p.tell({ type: 'disputeFiled', on, dispute: 1, forum: 'review', filedBy: 'applicant', against }, { body: REVIEW_BODY })
  const copy = p.later(on, 1)
  p.tell({ type: 'disputeCopyReceived', on: copy, dispute: 1, procedure: 'ordinary' })
  return copy
}
