import type { FactOf, Irregularity } from '@mingdu/schema'
import { termEnd } from '../clock/dispute-terms.ts'
import type { Law } from '../law.ts'
import type { CaseFile } from './case-file.ts'
import { mark } from './irregular-mark.ts'

const find = (file: CaseFile, number: number) => file.disputes.find((d) => d.number === number)

/** Late or not at all counts as having no evidence (行政复议法 art. 70; 行政诉讼法 art. 34). */
export function answeredLate(file: CaseFile, { dispute, on }: FactOf<'disputeAnswered'>, law: Law): Irregularity[] {
  const found = find(file, dispute)
  const due = found && termEnd(found, 'answer', law)
  return due && on > due ? [mark('disputeAnswerLate', 'noEvidence', law, { due, on })] : []
}

/** Only the organ's own term is known here: others were served on days of their own. */
export function appealedLate(file: CaseFile, { dispute, on, appealedBy }: FactOf<'disputeAppealed'>, law: Law): Irregularity[] {
  const found = find(file, dispute)
  const due = appealedBy === 'organ' ? found && termEnd(found, 'appeal', law) : null
  return due && on > due ? [mark('appealLate', 'none', law, { due, on })] : []
}

/** 行政复议法 art. 64: not the same act on the same facts and reasons, unless the flaw was one of procedure. */
export function redoneAmiss(file: CaseFile, { dispute, on, sameGrounds }: FactOf<'redone'>, law: Law): Irregularity[] {
  const found = find(file, dispute)
  const due = found && termEnd(found, 'redo', law)
  const alike = sameGrounds && found?.decided?.fact.redo?.flaw === 'substance'
  return [
    ...(due && on > due ? [mark('redoneLate', 'none', law, { due, on })] : []),
    ...(alike ? [mark('redoneAlike', 'mayBeAnnulled', law)] : [])
  ]
}
