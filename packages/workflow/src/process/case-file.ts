import type { ConsultedKind, DisputeStanding, FactOf, LocalDate, OutcomeId, OutcomeRoute, Phase, Statute } from '@mingdu/schema'
import { earlier } from '@mingdu/schema/plain'
import { type Dispute, disputesOf } from './dispute.ts'
import { beforeItsEnd, receiptDate } from './receipt-date.ts'
import { all, first, is, last, type RecordedFact } from './recorded-facts.ts'

export type CorrectionRound = {
  requested: RecordedFact<'correctionRequested'>
  noticeReceived: LocalDate | null
  /** Working days added to the term for good reason. */
  extendedBy: number
  corrected: RecordedFact<'corrected'> | null
}
export type Consultation = {
  number: number
  kind: ConsultedKind
  sent: LocalDate
  received: LocalDate | null
  ended: LocalDate | null
  how: FactOf<'consultationEnded'>['how'] | null
}
export type Fee = { notified: RecordedFact<'feeNotified'>; noticeReceived: LocalDate | null; paid: LocalDate | null }

/**
 * The case as its facts in force tell it, in order of recording. Everything shown or computed of a
 * case starts here; nothing in it is stored.
 */
export type CaseFile = {
  phase: Phase | 'unrecorded'
  /** Facts in force. */
  facts: readonly RecordedFact[]
  /** Seq of a struck fact → seq of the fact that struck it. */
  struck: ReadonlyMap<number, number>
  received: RecordedFact<'received'> | null
  /** The same application by further channels. */
  again: readonly RecordedFact<'arrivedAgain'>[]
  /** The first day on which it reached the organ, by whichever channel. */
  arrival: LocalDate | null
  confirmed: RecordedFact<'confirmed'> | null
  /** The receipt date (收到申请之日), null until it is certain. */
  receipt: LocalDate | null
  rounds: readonly CorrectionRound[]
  consultations: readonly Consultation[]
  extensions: readonly RecordedFact<'extended'>[]
  delays: readonly RecordedFact<'delayed'>[]
  fees: readonly Fee[]
  assigned: RecordedFact<'assigned'> | null
  /** The latest draft, and the reviews of it and of none before. */
  draft: RecordedFact<'drafted'> | null
  reviews: readonly RecordedFact<'reviewed'>[]
  links: readonly RecordedFact<'linked'>[]
  decided: RecordedFact<'decided'> | null
  sentOut: RecordedFact<'sentOut'> | null
  delivered: RecordedFact<'delivered'> | null
  withdrawn: RecordedFact<'withdrawn'> | null
  lapsed: RecordedFact<'lapsed'> | null
  /** Ended without a reply: nobody is left to answer, or another case goes on with it. */
  discontinued: RecordedFact<'discontinued'> | RecordedFact<'merged'> | null
  /** Passed on to the organ that it was addressed to: it counts nothing here. */
  forwarded: RecordedFact<'forwarded'> | null
  /** Reviews and suits over it; they move no phase. */
  disputes: readonly Dispute[]
}

/** Collects facts in force into the file; the phase is the chart's. */
export function caseFile(
  facts: readonly RecordedFact[],
  phase: CaseFile['phase'],
  statute: Statute,
  struck: ReadonlyMap<number, number> = new Map(),
  standings: ReadonlyMap<number, DisputeStanding> = new Map()
): CaseFile {
  const received = first(facts, 'received')
  const confirmed = last(facts, 'confirmed')
  const draft = last(facts, 'drafted')
  const again = all(facts, 'arrivedAgain')
  return {
    phase,
    facts,
    struck,
    received,
    again,
    arrival: received && again.reduce((first, a) => earlier(first, a.fact.on), received.fact.on),
    confirmed,
    receipt: receiptDate(statute, received, beforeItsEnd(again, facts), confirmed),
    rounds: roundsOf(facts),
    consultations: consultationsOf(facts),
    extensions: all(facts, 'extended'),
    delays: all(facts, 'delayed'),
    fees: feesOf(facts),
    assigned: last(facts, 'assigned'),
    draft,
    reviews: all(facts, 'reviewed').filter((r) => draft !== null && r.seq > draft.seq),
    links: all(facts, 'linked'),
    decided: last(facts, 'decided'),
    sentOut: last(facts, 'sentOut'),
    delivered: last(facts, 'delivered'),
    withdrawn: last(facts, 'withdrawn'),
    lapsed: last(facts, 'lapsed'),
    discontinued: last(facts, 'discontinued') ?? last(facts, 'merged'),
    forwarded: last(facts, 'forwarded'),
    disputes: disputesOf(facts, standings)
  }
}

/** How the case ended: by which outcome and on which fact; null while it is open. */
export function resultOf(file: CaseFile, statute: Statute): { outcome: OutcomeId; decidedOn: LocalDate; on: LocalDate } | null {
  const by = (route: OutcomeRoute) => statute.outcomes.find((o) => o.route === route)?.id
  if (file.decided && file.sentOut) return { outcome: file.decided.fact.outcome, decidedOn: file.decided.fact.on, on: file.sentOut.fact.on }
  if (file.discontinued) return ended(by('discontinuance'), file.discontinued.fact.on)
  if (file.withdrawn) return ended(by('withdrawal'), file.withdrawn.fact.on)
  // A reply after a confirmed lapse replaces it, but only once it has gone out (domain.md, reading 1).
  if (file.lapsed) return ended(by(file.lapsed.fact.ground === 'correction' ? 'lapseOfCorrection' : 'lapseOfPayment'), file.lapsed.fact.on)
  return null
}

function ended(outcome: OutcomeId | undefined, on: LocalDate) {
  if (!outcome) throw new Error('the statute names no outcome for this way of ending')
  return { outcome, decidedOn: on, on }
}

function roundsOf(facts: readonly RecordedFact[]): CorrectionRound[] {
  const rounds: CorrectionRound[] = []
  for (const f of facts) {
    const open = rounds.at(-1)
    if (is(f, 'correctionRequested')) rounds.push({ requested: f, noticeReceived: null, extendedBy: 0, corrected: null })
    else if (is(f, 'correctionNoticeReceived') && open) open.noticeReceived = f.fact.on
    else if (is(f, 'correctionExtended') && open) open.extendedBy += f.fact.workingDays
    else if (is(f, 'corrected') && open) open.corrected = f
  }
  return rounds
}

function consultationsOf(facts: readonly RecordedFact[]): Consultation[] {
  const found = new Map<number, Consultation>()
  for (const f of facts) {
    if (is(f, 'consulted')) {
      found.set(f.fact.consultation, {
        number: f.fact.consultation,
        kind: f.fact.kind,
        sent: f.fact.on,
        received: null,
        ended: null,
        how: null
      })
    } else if (is(f, 'consultationReceived')) {
      const c = found.get(f.fact.consultation)
      if (c) c.received = f.fact.on
    } else if (is(f, 'consultationEnded')) {
      const c = found.get(f.fact.consultation)
      if (c) Object.assign(c, { ended: f.fact.on, how: f.fact.how })
    }
  }
  return [...found.values()]
}

function feesOf(facts: readonly RecordedFact[]): Fee[] {
  const fees: Fee[] = []
  for (const f of facts) {
    const open = fees.at(-1)
    if (is(f, 'feeNotified')) fees.push({ notified: f, noticeReceived: null, paid: null })
    else if (is(f, 'feeNoticeReceived') && open) open.noticeReceived = f.fact.on
    else if (is(f, 'feePaid') && open) open.paid = f.fact.on
  }
  return fees
}
