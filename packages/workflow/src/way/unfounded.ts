import type { Particulars, RestsOn, Way } from '@mingdu/schema'
import type { CaseFile } from '../process/case-file.ts'
import { contradictions } from './rests.ts'

/**
 * What the decision that was drafted or signed last rests on and the case does not have on record: reviewers and
 * the signer see it before they agree. `said` gives what was said beside a fact.
 */
export function unfounded(
  way: Pick<Way, 'contents'>,
  { decided, draft, consultations, facts }: Pick<CaseFile, 'decided' | 'draft' | 'consultations' | 'facts'>,
  said: (seq: number) => Particulars
): RestsOn[] {
  const decision = decided ?? draft
  if (!decision) return []
  // What was said beside the draft need not be said again beside the signature.
  const beside = { ...(draft ? said(draft.seq) : {}), ...said(decision.seq) }
  const is = (field: string) => typeof beside[field] === 'string' && beside[field] !== ''
  const on = {
    thirdPartyConsulted: consultations.some((c) => c.kind === 'thirdParty'),
    reasonsAsked: facts.some((f) => f.fact.type === 'reasonsRequested'),
    searched: is('searched'),
    given: is('given'),
    withheld: is('withheld')
  }
  return [...new Set(contradictions(way, decision.fact.outcome, on).flatMap((c) => c.missing))]
}
