import type { FactOf, OutcomeId, Refusal, Review } from '@mingdu/schema'
import type { Policies } from '../law.ts'
import type { CaseFile } from './case-file.ts'
import { type Circumstances, refuse } from './refuse.ts'

/** Who may be given a case: whoever handles cases in the organ on that day. */
export function assignmentRefused(fact: FactOf<'assigned'>, at: Circumstances): Refusal | null {
  return at.handlers && !at.handlers.includes(fact.to) ? refuse('unknownOfficer', at, { possible: [...at.handlers] }) : null
}

/** Where the organ bars it, nobody reviews what he drafted himself. */
export function reviewRefused({ draft }: CaseFile, at: Circumstances): Refusal | null {
  return isOwn(draft?.by, at) ? refuse('selfApproval', at, { own: 'drafted' }) : null
}

/**
 * What the organ's chain demands of a decision before it is signed: a draft of this very outcome, the
 * reviews of it, another's hand. An organ that demands nothing signs as it pleases (a township's one clerk).
 */
export function signingRefused({ draft, reviews }: CaseFile, fact: FactOf<'decided'>, at: Circumstances): Refusal | null {
  const { policies } = at.law
  if (!demandsDraft(policies, fact.outcome)) return null
  if (draft?.fact.outcome !== fact.outcome) return refuse('notDrafted', at, draft ? { drafted: draft.fact.outcome } : {})
  const missing = missingReviews(
    policies,
    fact.outcome,
    reviews.map((r) => r.fact)
  )
  if (missing.length > 0) return refuse('reviewMissing', at, { missing })
  return isOwn(draft.by, at) ? refuse('selfApproval', at, { own: 'drafted' }) : null
}

/** Art. 33: the head consents to an extension; where the organ bars it, not to one of a case he handles himself. */
export function consentRefused({ assigned }: CaseFile, at: Circumstances): Refusal | null {
  return isOwn(assigned?.fact.to, at) ? refuse('selfApproval', at, { own: 'handled' }) : null
}

/** The reviews that this decision must have passed, in the order in which they are asked. */
export const demandedReviews = ({ approvalChain }: Policies, outcome: OutcomeId): readonly Review[] =>
  approvalChain[outcome] ?? approvalChain.all ?? []

/** Those demanded whose latest word on the draft is not that it passed. */
export function missingReviews(policies: Policies, outcome: OutcomeId, reviews: readonly FactOf<'reviewed'>[]): Review[] {
  const latest = new Map(reviews.map((r) => [r.review, r.verdict]))
  return demandedReviews(policies, outcome).filter((review) => latest.get(review) !== 'passed')
}

/** To tell whose draft it is there must be one. */
const demandsDraft = (policies: Policies, outcome: OutcomeId): boolean =>
  policies.selfApproval === 'barred' || demandedReviews(policies, outcome).length > 0

const isOwn = (whose: string | undefined, { by, law }: Circumstances): boolean =>
  law.policies.selfApproval === 'barred' && by !== undefined && whose === by
