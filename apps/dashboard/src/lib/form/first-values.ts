import type { CaseView, FactOf, FactType, TimelineEntry } from '@mingdu/schema'
import { lastWhere } from '../ui/last.ts'
import type { Asks } from './asks-of.ts'
import type { FormValues } from './body-of.ts'
import { consultationsOf } from './consultations-of.ts'

/** What a form opens with: today, and what the rules would most plainly say (`mayRecord`'s sample). */
export function firstValues(type: FactType, view: CaseView, consultation?: number, asks: Asks = () => ''): FormValues {
  const open = consultationsOf(view).find((c) => (consultation === undefined ? !c.ended : c.number === consultation))
  const about = { consultation: open ? String(open.number) : '' }
  const entry = latestDraft(view)
  const draft = entry?.fact.type === 'drafted' ? entry.fact : null
  const written = Object.fromEntries(['given', 'withheld', 'searched', 'grounds'].map((field) => [field, textBeside(entry, field)]))
  const next = nextNumber(view, type)
  const values: Partial<Record<FactType, FormValues>> = {
    arrivedAgain: { channel: said(view, 'arrivedAgain', (f) => f.channel) },
    confirmed: { means: 'telephone' },
    correctionRequested: { items: asks(view), termWorkingDays: said(view, 'correctionRequested', (f) => f.termWorkingDays) },
    consulted: { consultation: said(view, 'consulted', (f) => f.consultation), kind: 'thirdParty' },
    consultationReceived: about,
    consultationEnded: about,
    extended: { workingDays: said(view, 'extended', (f) => f.workingDays) },
    feeNotified: {
      'measure.basis': said(view, 'feeNotified', (f) => f.measure.basis),
      'measure.items': '1',
      'measure.alreadyThisMonth': said(view, 'feeNotified', (f) => (f.measure.basis === 'perItem' ? f.measure.alreadyThisMonth : ''))
    },
    feePaid: { amount: said(view, 'feePaid', (f) => (f.amount > 0 ? (f.amount / 100).toFixed(2) : '')) },
    feeRefunded: { amount: said(view, 'feeRefunded', (f) => (f.amount > 1 ? (f.amount / 100).toFixed(2) : '')) },
    returned: { what: said(view, 'returned', (f) => f.what) },
    sentAgain: { what: said(view, 'sentAgain', (f) => f.what), manner: 'posted' },
    overrideNotified: { consultation: said(view, 'overrideNotified', (f) => f.consultation) },
    unitAnswered: { unit: said(view, 'unitAnswered', (f) => f.unit).replace(/^—$/, '') },
    assigned: { to: said(view, 'assigned', (f) => f.to) },
    drafted: { outcome: draft?.outcome ?? '', ...written, reply: textBeside(entry, 'reply') },
    reviewed: { review: said(view, 'reviewed', (f) => f.review) },
    called: { direction: 'outgoing', reached: 'yes', about: said(view, 'called', (f) => f.about) },
    linked: { as: 'related' },
    // What is signed is what was drafted.
    decided: draft ? { outcome: draft.outcome, documentNumber: draft.documentNumber ?? next.documentNumber ?? '', ...written } : {},
    sentOut: { manner: 'posted' },
    lapsed: { ground: said(view, 'lapsed', (f) => f.ground) }
  }
  return { on: view.today, ...next, ...values[type], ...disputeValues(type, view, consultation) }
}

/** A paper opens with the next number that the organ would give it. */
function nextNumber(view: CaseView, type: FactType): FormValues {
  const sample = view.mayRecord.find((m) => m.fact === type)?.sample
  return sample && type !== 'drafted' && 'documentNumber' in sample && sample.documentNumber
    ? { documentNumber: sample.documentNumber }
    : {}
}

/** Of a dispute: which one the act stands beside, else the one that the rules would name; how it ended nobody presumes. */
function disputeValues(type: FactType, view: CaseView, about: number | undefined): FormValues {
  const sample = view.mayRecord.find((m) => m.fact === type)?.sample
  if (!sample || !('dispute' in sample)) return {}
  const dispute = String(view.disputes.some((d) => d.dispute === about) && type !== 'disputeFiled' ? about : sample.dispute)
  switch (sample.type) {
    case 'disputeFiled':
      return { dispute, against: sample.against, filedBy: sample.filedBy }
    case 'disputeTurned':
      return { dispute, to: sample.to }
    case 'disputeDecided':
      return { dispute, effect: sample.effect, 'redo.unit': 'workingDays', 'redo.flaw': 'substance' }
    default:
      return { dispute }
  }
}

/** The draft in force: a further one begins with what it says. */
const latestDraft = ({ timeline }: CaseView) => lastWhere(timeline, (e) => e.fact.type === 'drafted' && e.struckBy === null)
const textBeside = (entry: TimelineEntry | undefined, field: string): string => {
  const value = entry?.particulars[field]
  return typeof value === 'string' ? value : ''
}

/** A value of the sample, as a field holds it. */
function said<T extends FactType>(view: CaseView, type: T, value: (fact: FactOf<T>) => string | number): string {
  const sample = view.mayRecord.find((m) => m.fact === type)?.sample as FactOf<T> | undefined
  return sample ? String(value(sample)) : ''
}
