import type { CaseView, FactOf, FeeNoticeView, LocalDate } from '@mingdu/schema'

export type NoticeSaid = { notice: FeeNoticeView; fact: FactOf<'feeNotified'>; waiverReason: string | null; paidOn: LocalDate | null }

/** Each fee notice in force with what was said beside it and when it was paid. */
export function noticesSaid({ fees, timeline }: Pick<CaseView, 'fees' | 'timeline'>): NoticeSaid[] {
  return fees.flatMap((notice, i) => {
    const entry = timeline.find((e) => e.seq === notice.seq)
    if (entry?.fact.type !== 'feeNotified') return []
    const next = fees[i + 1]?.seq ?? Number.POSITIVE_INFINITY
    const paid = timeline.find((e) => e.fact.type === 'feePaid' && e.struckBy === null && e.seq > notice.seq && e.seq < next)
    const { waiverReason } = entry.particulars
    return [
      { notice, fact: entry.fact, waiverReason: typeof waiverReason === 'string' ? waiverReason : null, paidOn: paid?.fact.on ?? null }
    ]
  })
}
