import type { DisputeFact, DisputeFactType, DisputeResultId } from '@mingdu/schema'
import type { CaseFile } from './case-file.ts'
import type { Dispute } from './dispute.ts'
import type { Circumstances } from './refuse.ts'

/**
 * A fact of a dispute as it would most plainly be said today, of each dispute over the case, the latest
 * first: whichever of them can take it is what the form opens with.
 */
export function disputeSamples(type: DisputeFactType, file: CaseFile, at: Circumstances): DisputeFact[] {
  if (type === 'disputeFiled') return [filedSample(file, at)]
  const found = [...file.disputes].reverse().flatMap((d) => samples[type](d, at))
  return found.length > 0 ? found : samples[type](null, at)
}

function filedSample(file: CaseFile, at: Circumstances): DisputeFact {
  const dispute = Math.max(0, ...file.disputes.map((d) => d.number)) + 1
  const against = file.disputes.some((d) => d.redone) ? 'redone' : file.sentOut || file.lapsed ? 'reply' : 'silence'
  return { type: 'disputeFiled', on: at.today, dispute, forum: 'review', filedBy: 'applicant', against }
}

type Sampled = Exclude<DisputeFactType, 'disputeFiled'>
const samples: { [T in Sampled]: (d: Dispute | null, at: Circumstances) => DisputeFact[] } = {
  disputeCopyReceived: (d, at) => [{ type: 'disputeCopyReceived', ...of(d, at), procedure: 'ordinary' }],
  disputeAnswered: (d, at) => [{ type: 'disputeAnswered', ...of(d, at) }],
  disputeTurned: (d, at) => {
    const to = d?.standing === 'onAppeal' ? 'remanded' : d?.suspended ? 'resumed' : 'suspended'
    return [{ type: 'disputeTurned', ...of(d, at), to }]
  },
  disputeDecided: (d, at) => {
    const suit = d !== null && d.way !== 'review' && d.standing === 'pending'
    const result = d?.decided?.fact.result ?? firstResult(d, at)
    return [{ type: 'disputeDecided', ...of(d, at), result, effect: suit ? 'appealableJudgment' : 'atOnce' }]
  },
  disputeAppealed: (d, at) => [{ type: 'disputeAppealed', ...of(d, at), appealedBy: 'applicant' }],
  disputeTookEffect: (d, at) => [{ type: 'disputeTookEffect', ...of(d, at) }],
  redone: (d, at) => [{ type: 'redone', ...of(d, at), sameGrounds: false }]
}

const of = (d: Dispute | null, at: Circumstances) => ({ on: at.today, dispute: d?.number ?? 1 })

const firstResult = (d: Dispute | null, { law }: Circumstances): DisputeResultId =>
  law.statute.disputeResults.find((r) => r.of.includes(d?.filed.fact.forum ?? 'review'))?.id as DisputeResultId
