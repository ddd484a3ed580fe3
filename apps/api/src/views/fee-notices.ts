import type { CaseEnvelope, FactOf, FeeNoticeView } from '@mingdu/schema'
import { assessNotice, type CaseFile, itemsCounted, type Law, noticesOf } from '@mingdu/workflow'
import { applicantOf } from '../door/items-this-month.ts'

/**
 * The fee notices of a case as sent, each with its calculation. `now` is what the log counts today before
 * this case: where an earlier case of the month was recorded later it differs, which is a finding to be
 * shown and never a new amount.
 */
export function feeNotices(log: readonly CaseEnvelope[], file: CaseFile, law: Law, now: number | null): FeeNoticeView[] {
  const notices = noticesOf(file)
  return file.fees.map(({ notified: { seq, fact } }, i) => {
    const earlier = notices.slice(0, i)
    return {
      seq,
      assessment: assessNotice(fact, earlier, law.statute),
      amount: fact.amount,
      counted: countOf(fact, applicantOf(log.slice(0, seq), file.received?.seq) !== null, now === null ? null : now + itemsCounted(earlier))
    }
  })
}

function countOf({ measure }: FactOf<'feeNotified'>, byLog: boolean, now: number | null): FeeNoticeView['counted'] {
  if (measure.basis === 'perPage') return null
  return { by: byLog ? 'log' : 'officer', alreadyThisMonth: measure.alreadyThisMonth, now }
}
