import type { CaseView, FactOf, FactType } from '@mingdu/schema'
import type { Lexicon } from '../law/lexicon.ts'
import type { FormValues } from './body-of.ts'
import { consultationsOf } from './consultations-of.ts'

/** What a form opens with: today, the statute's usual terms, what the case already says. */
export function firstValues(type: FactType, view: CaseView, { periods }: Pick<Lexicon, 'periods'>, consultation?: number): FormValues {
  const consultations = consultationsOf(view)
  const open = consultations.find((c) => (consultation === undefined ? !c.ended : c.number === consultation))
  const notice = inForce(view, 'feeNotified')
  const values: Partial<Record<FactType, FormValues>> = {
    confirmed: { means: 'telephone' },
    correctionRequested: { termWorkingDays: String(periods.correction) },
    consulted: { consultation: String(Math.max(0, ...consultations.map((c) => c.number)) + 1), kind: 'thirdParty' },
    consultationReceived: { consultation: open ? String(open.number) : '' },
    consultationEnded: { consultation: open ? String(open.number) : '' },
    extended: { workingDays: String(periods.extension) },
    feeNotified: { items: '1' },
    feePaid: { amount: notice ? (notice.amount / 100).toFixed(2) : '' },
    sentOut: { manner: 'posted' },
    lapsed: { ground: view.summary.phase === 'awaitingPayment' ? 'payment' : 'correction' }
  }
  return { on: view.today, ...values[type] }
}

function inForce<T extends FactType>(view: CaseView, type: T): FactOf<T> | null {
  const found = view.timeline.filter((e) => e.fact.type === type && e.struckBy === null)
  return (found[found.length - 1]?.fact as FactOf<T> | undefined) ?? null
}
