import type { DisputeFact, DisputeFactType, Fact, FactOf, FactType, LocalDate, Refusal } from '@mingdu/schema'
import { termEnd } from '../clock/dispute-terms.ts'
import type { CaseFile } from './case-file.ts'
import type { Dispute } from './dispute.ts'
import { type Circumstances, refuse } from './refuse.ts'

/** Why this cannot have happened in a dispute over the case; null where nothing but its chart may object. */
export function disputeRefused(file: CaseFile, fact: DisputeFact, at: Circumstances): Refusal | null {
  const dispute = file.disputes.find((d) => d.number === fact.dispute)
  if (fact.type === 'disputeFiled') return filingRefused(file, fact, dispute, at)
  if (!dispute) return refuse('unknownDispute', at, { dispute: fact.dispute })
  if (fact.type === 'disputeDecided') return resultRefused(dispute, fact, at)
  return fact.type === 'disputeTookEffect' ? effectRefused(dispute, fact.on, at) : null
}

function filingRefused(file: CaseFile, fact: FactOf<'disputeFiled'>, same: Dispute | undefined, at: Circumstances): Refusal | null {
  if (same) return refuse('disputeNumberTaken', at, { dispute: fact.dispute })
  const reviewed = file.disputes.some((d) => d.way === 'review' && d.decided !== null)
  if (fact.afterReview && (fact.forum === 'review' || !reviewed)) return refuse('noReviewBefore', at)
  return contestedIn(file, fact) === null ? refuse('nothingToContest', at, { against: fact.against }) : null
}

/** The day from which what is contested stood: silence, and a third party told of an override, need no reply. */
export function contestedIn(file: CaseFile, { against }: FactOf<'disputeFiled'>): LocalDate | null {
  const redone = file.disputes.flatMap((d) => d.redone?.fact.on ?? []).at(-1)
  const days = {
    reply: (file.sentOut ?? file.lapsed)?.fact.on,
    redone,
    silence: file.arrival,
    override: file.arrival
  } satisfies Record<FactOf<'disputeFiled'>['against'], LocalDate | null | undefined>
  return days[against] ?? null
}

function resultRefused({ filed }: Dispute, fact: FactOf<'disputeDecided'>, at: Circumstances): Refusal | null {
  const possible = at.law.statute.disputeResults.filter((r) => r.of.includes(filed.fact.forum)).map((r) => r.id)
  return possible.includes(fact.result) ? null : refuse('unknownDisputeResult', at, { possible })
}

/** While the organ itself may still appeal, the judgment does not hold; an appeal that was withdrawn ends that. */
function effectRefused(dispute: Dispute, on: LocalDate, at: Circumstances): Refusal | null {
  const due = dispute.standing === 'appealable' ? termEnd(dispute, 'appeal', at.law) : null
  return due !== null && on <= due ? refuse('appealTermRuns', at, { due }) : null
}

/** The fact of the same dispute, or the one that is contested, before which a fact of it cannot be. */
export function disputeCauses(file: CaseFile) {
  const latest = (n: number, types: readonly FactType[]) => {
    const found = file.facts.map((f) => f.fact).filter((f) => types.includes(f.type) && 'dispute' in f && f.dispute === n)
    return found.reduce<Fact | null>((a, b) => (a === null || b.on >= a.on ? b : a), null)
  }
  const filed = 'disputeFiled'
  const copy = 'disputeCopyReceived'
  const decided = 'disputeDecided'
  return {
    disputeFiled: (f) => (f.against === 'reply' ? ((file.sentOut ?? file.lapsed)?.fact ?? null) : null),
    disputeCopyReceived: (f) => latest(f.dispute, [filed]),
    disputeAnswered: (f) => latest(f.dispute, [copy]),
    disputeTurned: (f) => latest(f.dispute, [filed, copy, 'disputeTurned', 'disputeAppealed']),
    disputeDecided: (f) => latest(f.dispute, [filed, copy, 'disputeTurned', decided, 'disputeAppealed']),
    disputeAppealed: (f) => latest(f.dispute, [decided]),
    disputeTookEffect: (f) => latest(f.dispute, [decided, 'disputeAppealed']),
    redone: (f) => latest(f.dispute, [decided, 'disputeTookEffect'])
  } satisfies { [T in DisputeFactType]: (f: FactOf<T>) => Fact | null }
}
