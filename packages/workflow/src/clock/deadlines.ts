import type { Deadline, DeadlineState, LocalDate, PeriodId } from '@mingdu/schema'
import { earlier } from '@mingdu/schema/plain'
import { type Law, periodOf } from '../law.ts'
import type { CaseFile } from '../process/case-file.ts'
import { bothReadings } from './both-readings.ts'
import { pauseDue } from './cells.ts'
import { type ClockFacts, clockFacts } from './clock-facts.ts'
import { answerDue } from './exclusions.ts'

/** Every term of the case that runs, was met, or waits for somebody; the reply term first. */
export function deadlinesOf(file: CaseFile, law: Law, today: LocalDate): Deadline[] {
  const facts = clockFacts(file)
  if (!facts) return file.phase === 'unconfirmed' && file.received ? [confirmation(file.received.fact.on, law, today)] : []
  if (file.phase === 'void') return []
  return [
    reply(facts, file, law, today),
    ...correctionNotice(facts, file, law, today),
    ...awaited(facts, file, law, today),
    ...consultations(facts, law, today)
  ]
}

/** The date somebody must keep next; null when nothing is left to keep. */
export function nearestDeadline(deadlines: readonly Deadline[]): Deadline | null {
  // A correction may be asked for, it need not: its date alone calls nobody.
  const open = deadlines.filter((d) => d.state !== 'met' && d.state !== 'metLate' && d.term !== 'correctionNotice')
  const others = open.find((d) => d.onWhom !== 'organ')
  const own = open
    .filter((d) => d.onWhom === 'organ' && d.daysLeft !== null)
    .sort((a, b) => (a.daysLeft as number) - (b.daysLeft as number))[0]
  // Waiting for others is never shown as late; but a strict date that went on running is ours to keep.
  if (others && (!own || (own.legal !== null && own.state !== 'late' && own.state !== 'today'))) return others
  return own ?? others ?? open[0] ?? null
}

function reply(facts: ClockFacts, file: CaseFile, law: Law, today: LocalDate): Deadline {
  const { legal, strict } = bothReadings(facts, law)
  const waiting = file.phase === 'awaitingCorrection' || file.phase === 'awaitingPayment'
  const term = deadline('reply', legal.due, strict, facts.settledOn, law, today)
  return waiting && strict === null ? { ...term, state: 'waiting' } : term
}

/** The chance to ask for a correction, while it may still be in time. */
function correctionNotice(facts: ClockFacts, file: CaseFile, law: Law, today: LocalDate): Deadline[] {
  if (file.phase !== 'handling' || file.rounds.length > 0 || file.fees.length > 0) return []
  const n = periodOf(law.statute, 'correctionNotice').value
  const legal = law.days.add(facts.receipt, n)
  const found = deadline('correctionNotice', legal, law.days.add(facts.arrival, n), null, law, today)
  return found.state === 'late' ? [] : [found]
}

function awaited(facts: ClockFacts, file: CaseFile, law: Law, today: LocalDate): Deadline[] {
  const pause = facts.pauses.at(-1)
  // A case decided while it waited waits for the applicant no more.
  if (!pause || pause.ended !== null || facts.settledOn !== null || file.phase === 'decided') return []
  const due = pauseDue(pause, law)
  const term: PeriodId = pause.kind === 'correction' ? 'correction' : 'payment'
  return [{ ...deadline(term, due, due, null, law, today), state: 'waiting', onWhom: 'applicant' }]
}

function consultations(facts: ClockFacts, law: Law, today: LocalDate): Deadline[] {
  if (facts.settledOn !== null) return []
  return facts.consultations
    .filter((c) => c.ended === null && answerDue(c, law) >= today)
    .map((c) => {
      const due = answerDue(c, law)
      return {
        ...deadline(law.statute.consultation[c.kind].period, due, due, null, law, today),
        state: 'waiting',
        onWhom: 'consulted',
        of: c.number
      }
    })
}

/** Both sides are to confirm on the day of arrival (art. 31). */
const confirmation = (arrival: LocalDate, law: Law, today: LocalDate): Deadline =>
  deadline('confirmation', law.days.add(arrival, periodOf(law.statute, 'confirmation').value), arrival, null, law, today)

function deadline(
  term: PeriodId,
  legal: LocalDate | null,
  strict: LocalDate | null,
  metOn: LocalDate | null,
  law: Law,
  today: LocalDate
): Deadline {
  const alarm = legal && strict ? earlier(legal, strict) : (legal ?? strict)
  const daysLeft = alarm === null ? null : law.days.between(today, alarm)
  return {
    term,
    legal,
    strict,
    provisional: alarm !== null && (law.days.isProvisional(alarm) || (legal !== null && law.days.isProvisional(legal))),
    daysLeft,
    state: stateOf(alarm, legal, daysLeft, metOn, law.policies.soon, today),
    metOn,
    onWhom: 'organ',
    article: periodOf(law.statute, term).article
  }
}

function stateOf(
  alarm: LocalDate | null,
  legal: LocalDate | null,
  daysLeft: number | null,
  metOn: LocalDate | null,
  soon: number,
  today: LocalDate
): DeadlineState {
  // The verdict is by 法定期限; alarms run on the earlier of both (domain.md, reading 2).
  if (metOn !== null) return legal !== null && metOn > legal ? 'metLate' : 'met'
  if (alarm === null || daysLeft === null) return 'waiting'
  if (alarm < today) return 'late'
  if (alarm === today) return 'today'
  return daysLeft <= soon ? 'soon' : 'onTrack'
}
