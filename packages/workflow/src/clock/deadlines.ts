import type { Deadline, DeadlineState, LocalDate, PeriodId } from '@mingdu/schema'
import { earlier } from '@mingdu/schema/plain'
import { type Law, periodOf } from '../law.ts'
import type { CaseFile } from '../process/case-file.ts'
import { bothReadings } from './both-readings.ts'
import { clockFacts } from './clock-facts.ts'
import { disputeTerms, isOfDispute } from './dispute-terms.ts'
import { replyArticle } from './reply-term.ts'
import { dueOf, type TermSpan } from './term-span.ts'
import { termsOf } from './terms.ts'

/**
 * Every term of the case that runs, was met, or waits for somebody; the reply term first. Where `law` is the
 * one that judged an ended case, the terms of disputes over it still run by the law of `now`.
 */
export function deadlinesOf(file: CaseFile, law: Law, today: LocalDate, now: Law = law): Deadline[] {
  if (file.phase === 'void' || file.phase === 'forwarded') return []
  const by = ({ term }: TermSpan) => (isOfDispute(term) ? now : law)
  const others = [...termsOf(file, law), ...disputeTerms(file, now)]
    .filter((span) => isRunning(span, file, by(span), today))
    .map((span) => deadlineOf(span, by(span), today))
  return [...reply(file, law, today), ...others]
}

/** A term of its own as a deadline; whoever else has the turn is waited for, and never late. */
export function deadlineOf(span: TermSpan, law: Law, today: LocalDate): Deadline {
  const { legal, strict } = dueOf(span, law)
  const found = deadline(span.term, legal, strict, span.metOn, law, today)
  const waited = span.onWhom !== 'organ' && span.metOn === null
  return {
    ...found,
    ...(waited ? { state: 'waiting' } : {}),
    onWhom: span.onWhom,
    ...((span.onWhom === 'consulted' || isOfDispute(span.term)) && span.of ? { of: span.of } : {})
  }
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

function reply(file: CaseFile, law: Law, today: LocalDate): Deadline[] {
  const facts = clockFacts(file)
  if (!facts) return []
  const { legal, strict } = bothReadings(facts, law)
  const waiting = file.phase === 'awaitingCorrection' || file.phase === 'awaitingPayment'
  const said = deadline('reply', legal.due, strict, facts.settledOn, law, today)
  const term = { ...said, article: replyArticle(said.article, facts, law) ?? said.article }
  return [waiting && strict === null ? { ...term, state: 'waiting' } : term]
}

function isRunning(span: TermSpan, file: CaseFile, law: Law, today: LocalDate): boolean {
  if (span.overOn !== null || span.metOn !== null) return false
  const { legal, strict } = dueOf(span, law)
  // The chance to ask for a correction is shown while it may still be in time, and while the case can use it.
  if (span.term === 'correctionNotice') return file.phase === 'handling' && file.fees.length === 0 && strict !== null && strict >= today
  // To appeal is open to the organ, and no duty: once it is over nobody is late.
  if (span.term === 'appealJudgment' || span.term === 'appealRuling') return legal !== null && legal >= today
  // Silence ends the turn of those asked with their term.
  return span.onWhom !== 'consulted' || (legal !== null && legal >= today)
}

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
