import type { LocalDate, PeriodId } from '@mingdu/schema'
import type { Law } from '../law.ts'
import type { CaseFile } from '../process/case-file.ts'
import type { Dispute } from '../process/dispute.ts'
import { dueOf, type TermSpan, termSpan } from './term-span.ts'

/** The organ's terms in every dispute over the case: to answer, to appeal, to do over; `of` is the dispute's number. */
export const disputeTerms = (file: Pick<CaseFile, 'disputes' | 'sentOut'>, law: Law): TermSpan[] =>
  file.disputes.flatMap((d) => [answerTerm(d, law), appealTerm(d, law), redoTerm(d, file, law)].filter((span) => span !== null))

/** Which of the terms are of a dispute, and so run on when the case itself has ended. */
export const isOfDispute = (term: PeriodId): boolean => (ofDispute as readonly PeriodId[]).includes(term)
const ofDispute = [
  'reviewAnswer',
  'reviewAnswerSimple',
  'suitAnswer',
  'appealJudgment',
  'appealRuling',
  'redo'
] as const satisfies readonly PeriodId[]

/** The last day of one term of a dispute; null where it does not run. */
export function termEnd(dispute: Dispute, which: 'answer' | 'appeal' | 'redo', law: Law): LocalDate | null {
  const none = { sentOut: null }
  const span = { answer: answerTerm(dispute, law), appeal: appealTerm(dispute, law), redo: redoTerm(dispute, none, law) }[which]
  return span && dueOf(span, law).legal
}

/** From the copy on (行政复议法 arts 48, 54; 行政诉讼法 art. 67); a change of procedure changes the length, not the start. */
function answerTerm({ number, way, copyReceived, procedure, answered, decided }: Dispute, law: Law): TermSpan | null {
  if (copyReceived === null) return null
  const [term, is] =
    way === 'review'
      ? ([procedure === 'simple' ? 'reviewAnswerSimple' : 'reviewAnswer', 'reviewCopyReceived'] as const)
      : (['suitAnswer', 'suitCopyReceived'] as const)
  const start = { is, on: copyReceived }
  return termSpan(law, term, 'organ', start, { of: number, metOn: answered, overOn: answered ?? decided?.fact.on ?? null })
}

/** What the organ may do, and need not (行政诉讼法 art. 85): from its receipt of the judgment or ruling. */
function appealTerm({ number, decided, appealed, effectiveOn, standing }: Dispute, law: Law): TermSpan | null {
  if (!decided || decided.fact.effect === 'atOnce') return null
  const ruling = decided.fact.effect === 'appealableRuling'
  const start = { is: ruling ? ('rulingReceived' as const) : ('judgmentReceived' as const), on: decided.fact.on }
  const metOn = appealed?.fact.appealedBy === 'organ' ? appealed.fact.on : null
  const overOn = metOn ?? effectiveOn ?? (standing === 'appealable' ? null : (appealed?.fact.on ?? null))
  return termSpan(law, ruling ? 'appealRuling' : 'appealJudgment', 'organ', start, { of: number, metOn, overOn })
}

/** As long as the decision says, from the day it holds. A first reply sent after that is what was ordered where silence was contested. */
function redoTerm({ number, filed, decided, effectiveOn, redone }: Dispute, { sentOut }: Pick<CaseFile, 'sentOut'>, law: Law) {
  const redo = decided?.fact.redo
  if (!redo || effectiveOn === null) return null
  const answered = filed.fact.against === 'silence' && sentOut && sentOut.fact.on >= effectiveOn ? sentOut.fact.on : null
  const { value, unit } = redo
  const start = { is: 'disputeInEffect' as const, on: effectiveOn }
  return termSpan(law, 'redo', 'organ', start, { of: number, value, unit, metOn: redone?.fact.on ?? answered })
}
