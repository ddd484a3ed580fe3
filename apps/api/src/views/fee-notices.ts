import type { CaseEnvelope, FactOf, FeeNoticeView, LocalDate, Statute } from '@mingdu/schema'
import { assessNotice, type CaseFile, itemsCounted, noticesOf } from '@mingdu/workflow'
import { applicantOf } from '../door/items-this-month.ts'

/**
 * The fee notices of a case as sent, each with its calculation. `countNow` is what the log counts today
 * before this case by the choices in force on the day of the notice: where an earlier case of the month was
 * recorded later it differs, which is a finding to be shown and never a new amount.
 */
export async function feeNotices(
  log: readonly CaseEnvelope[],
  file: CaseFile,
  countNow: (on: LocalDate) => Promise<number | null>,
  statute: Statute
): Promise<FeeNoticeView[]> {
  const notices = noticesOf(file)
  const views: FeeNoticeView[] = []
  for (const [i, { notified }] of file.fees.entries()) {
    const { seq, fact } = notified
    const earlier = notices.slice(0, i)
    const now = fact.measure.basis === 'perItem' ? await countNow(fact.on) : null
    const byLog = applicantOf(log.slice(0, seq), file.received?.seq) !== null
    views.push({
      seq,
      assessment: assessNotice(fact, earlier, statute),
      amount: fact.amount,
      counted: countOf(fact, byLog, now === null ? null : now + itemsCounted(earlier))
    })
  }
  return views
}

function countOf({ measure }: FactOf<'feeNotified'>, byLog: boolean, now: number | null): FeeNoticeView['counted'] {
  if (measure.basis === 'perPage') return null
  return { by: byLog ? 'log' : 'officer', alreadyThisMonth: measure.alreadyThisMonth, now }
}
