import type { Channel, LocalDate, Tariff } from '@mingdu/schema'
import { type ClockFacts, type ConsultationSpan, feeOf, type Law, type Pause, periodOf, raise, replyClock } from '@mingdu/workflow'
import type { DeadlineExample, ExampleFacts, FeeExample } from './example-shapes.ts'

export type Mismatch = { id: string; key: string; expected: unknown; found: unknown }

/** Works an example out with the same clock and tariffs as everything else; what differs from what it expects. */
export function workExample(example: DeadlineExample | FeeExample, i: number, law: Law): Mismatch[] {
  return 'tariff' in example ? workFee(example, i, law) : workDeadline(example, law)
}

function workDeadline({ id, facts, expect }: DeadlineExample, law: Law): Mismatch[] {
  const clock = clockFactsOf(facts, law)
  const term = (days: number) => ({ ...clock, extensions: [{ on: clock.receipt, workingDays: days }] })
  const worked = replyClock(clock, law, clock.receipt)
  const found: Record<keyof DeadlineExample['expect'], unknown> = {
    receipt: clock.receipt,
    correction_notice_due: law.days.add(clock.receipt, periodOf(law.statute, 'correctionNotice').value),
    reply_due: worked.legal,
    // The name of the key fixes the length that is asked for.
    reply_due_if_extended_20: replyClock(term(20), law, clock.receipt).legal,
    reply_due_strict: worked.strict,
    excluded_working_days: worked.excluded,
    payment_due: facts.fee_notice_received ? law.days.add(facts.fee_notice_received, periodOf(law.statute, 'payment').value) : null
  }
  return Object.entries(expect)
    .filter(([key, value]) => found[key as keyof typeof found] !== value)
    .map(([key, expected]) => ({ id, key, expected, found: found[key as keyof typeof found] }))
}

function clockFactsOf(facts: ExampleFacts, law: Law): ClockFacts {
  const { arrival, receipt } = receiptOf(facts, law)
  const pause = (kind: Pause['kind'], asked: LocalDate | undefined, ended: LocalDate | null | undefined): Pause[] =>
    asked === undefined ? [] : [{ kind, asked, noticeReceived: asked, termWorkingDays: null, ended: ended ?? null }]
  return {
    arrival,
    receipt,
    pauses: [
      ...pause('correction', facts.correction_notice, facts.corrected),
      ...pause('payment', facts.fee_notice_received, facts.paid)
    ].sort((a, b) => (a.asked < b.asked ? -1 : 1)),
    // An extension with no day of its own was noticed in time, after the last restart.
    extensions: facts.extension_days ? [{ on: facts.paid ?? facts.corrected ?? receipt, workingDays: facts.extension_days }] : [],
    delays: [],
    consultations: facts.consultations.map((c, i) => spanOf(c, i)),
    settledOn: null,
    settledBy: null
  }
}

function spanOf(c: ExampleFacts['consultations'][number], i: number): ConsultationSpan {
  const kind = ({ third_party: 'thirdParty', other_organ: 'otherOrgan', co_maker: 'coMaker' } as const)[c.kind]
  return { number: i + 1, kind, sent: c.sent, received: c.received, ended: c.answered ?? c.returned ?? null, returned: c.returned != null }
}

function receiptOf(facts: ExampleFacts, law: Law): { arrival: LocalDate; receipt: LocalDate } {
  if (facts.received) return { arrival: facts.received, receipt: facts.received }
  const channel = channelOf(facts)
  const arrival = facts.signed ?? facts.arrived ?? facts.confirmed ?? raise('an example names no day of arrival')
  if (law.statute.receipt[channel].starts === 'arrival') return { arrival, receipt: arrival }
  return { arrival: facts.arrived ?? arrival, receipt: facts.confirmed ?? raise('an example names no day of confirmation') }
}

function channelOf({ channel, announced_exception }: ExampleFacts): Channel {
  const channels = {
    in_person: 'inPerson',
    signed_mail: 'signedMail',
    ordinary_mail: 'ordinaryMail',
    web: announced_exception ? 'webFormWithException' : 'webForm',
    email: 'email',
    fax: 'fax'
  } as const
  return channel ? channels[channel] : raise('an example names neither the receipt nor a channel')
}

/** Fees are asked of the tariff itself, whatever the day: the examples name none. */
function workFee(example: FeeExample, i: number, law: Law): Mismatch[] {
  const basis: Tariff['basis'] = example.tariff === 'per_item' ? 'perItem' : 'perPage'
  const tariff = law.statute.tariffs.findLast((t) => t.basis === basis) ?? raise(`the statute has no tariff ${basis}`)
  const [already, units] = example.tariff === 'per_item' ? [example.already_this_month, example.items] : [0, example.pages]
  const yuan = feeOf(tariff, already, units) / 100
  return yuan === example.yuan ? [] : [{ id: `fee ${i + 1}`, key: 'yuan', expected: example.yuan, found: yuan }]
}
