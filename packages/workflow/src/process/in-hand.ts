import type { Deadline, Holder, InHand, LocalDate, PeriodId, WithWhom } from '@mingdu/schema'
import { addDays, earlier, later } from '@mingdu/schema/plain'
import { clockFacts } from '../clock/clock-facts.ts'
import { isOfDispute } from '../clock/dispute-terms.ts'
import { answerDue } from '../clock/exclusions.ts'
import type { Law } from '../law.ts'
import { missingReviews } from './approval-refusals.ts'
import type { CaseFile } from './case-file.ts'
import { last } from './recorded-facts.ts'
import { unanswered, whereabouts } from './step-file.ts'

/**
 * In whose hands a case lies, since which legal day. A case that nobody was given counts as the
 * registrar's, so that each is somebody's; what was signed is the clerk's until it has gone out.
 * Derived from the facts alone: no one keeps it, and a fact struck out moves it back.
 */
export function inHand(file: CaseFile, deadlines: readonly Deadline[], law: Law, today: LocalDate): InHand {
  const { since: days, ...found } = held(file, deadlines, law)
  const since = days.reduce(later)
  return { officer: null, reviews: [], ...found, since, workingDays: Math.max(0, law.days.between(since, today)) }
}

/** Which side that is: the organ's, the applicant's, that of the party asked. */
export const sideOf = (holder: Holder): WithWhom =>
  holder === 'applicant' || holder === 'consulted' || holder === 'nobody' ? holder : 'organ'

/** `since` the latest of these days. */
type Held = Pick<InHand, 'holder'> & Partial<Pick<InHand, 'officer' | 'reviews'>> & { since: LocalDate[] }

function held(file: CaseFile, deadlines: readonly Deadline[], law: Law): Held {
  switch (file.phase) {
    case 'unconfirmed':
      return undrafted(file, [])
    case 'handling': {
      const asked = deadlines.flatMap((d) => (d.onWhom === 'consulted' && d.of !== undefined ? [d.of] : []))
      return asked.length > 0 ? { holder: 'consulted', since: [askedSince(file, asked, law)] } : inOffice(file, backOn(file, law))
    }
    case 'awaitingCorrection':
      // What came back is the clerk's to send again; no term of the applicant's runs meanwhile.
      if (whereabouts(file.facts, 'correctionNotice') === 'back') return { holder: 'clerk', since: cameBack(file) }
      return { holder: 'applicant', since: onsOf(file.rounds.at(-1)?.requested) }
    case 'awaitingPayment':
      if (whereabouts(file.facts, 'feeNotice') === 'back') return { holder: 'clerk', since: cameBack(file) }
      return { holder: 'applicant', since: onsOf(file.fees.at(-1)?.notified) }
    case 'decided':
      return { holder: 'clerk', since: onsOf(file.decided) }
    default:
      return inDispute(file, deadlines) ?? atRest(file)
  }

  /** Where the organ itself has to act, by how far the decision has come. */
  function inOffice(file: CaseFile, back: readonly LocalDate[]): Held {
    const { draft, reviews } = file
    // What came in after the draft is first the handler's to read.
    if (!draft || back.some((day) => day > draft.fact.on)) return undrafted(file, back)
    const verdicts = new Map(reviews.map((r) => [r.fact.review, r]))
    const returned = [...verdicts.values()].filter((r) => r.fact.verdict === 'returned')
    if (returned.length > 0) return undrafted(file, [...back, ...returned.flatMap(onsOf)])
    const missing = missingReviews(
      law.policies,
      draft.fact.outcome,
      reviews.map((r) => r.fact)
    )
    return missing.length > 0
      ? { holder: 'reviewer', reviews: missing, since: onsOf(draft) }
      : { holder: 'signer', since: [draft, ...verdicts.values()].flatMap(onsOf) }
  }
}

/** A case that has ended is nobody's; but a reply that came back is the clerk's to serve once more, until the papers are put away. */
function atRest(file: CaseFile): Held {
  if (file.phase === 'answered' && whereabouts(file.facts, 'reply') === 'back' && !last(file.facts, 'archived'))
    return { holder: 'clerk', since: cameBack(file) }
  const ends = [file.received, file.sentOut, file.withdrawn, file.lapsed, file.discontinued, file.forwarded]
  return { holder: 'nobody', since: ends.flatMap((end) => onsOf(end)) }
}

/** A case that has ended is the organ's again while a review or suit over it waits for an answer or a reply anew; to appeal is no duty. */
function inDispute(file: CaseFile, deadlines: readonly Deadline[]): Held | null {
  const waiting = deadlines.filter((d) => isOfDispute(d.term) && !mayBeLeft.has(d.term) && d.metOn === null).map((d) => d.of)
  const disputes = file.disputes.filter((d) => waiting.includes(d.number))
  return disputes.length > 0
    ? undrafted(
        file,
        disputes.map((d) => d.effectiveOn ?? d.copyReceived ?? d.filed.fact.on)
      )
    : null
}

const mayBeLeft: ReadonlySet<PeriodId> = new Set(['appealJudgment', 'appealRuling'])

/** With whom it was given to, else with who drafted it; with the registrar while it was nobody. */
function undrafted(file: CaseFile, back: readonly LocalDate[]): Held {
  const { received, assigned, draft } = file
  const given = last(file.facts, 'assignmentAnswered')
  // Given back, it is the registrar's again to give to somebody else.
  if (assigned && given && !given.fact.accepted && !unanswered(file.facts, 'assigned', 'assignmentAnswered'))
    return { holder: 'registrar', since: [...onsOf(received), ...onsOf(given), ...back] }
  const officer = assigned?.fact.to ?? draft?.by
  const since = [...onsOf(received), ...onsOf(assigned), ...back]
  return officer === undefined ? { holder: 'registrar', since } : { holder: 'handler', officer, since }
}

/** The days on which the case came back to the organ: from the applicant, or from who was asked. */
function backOn(file: CaseFile, law: Law): LocalDate[] {
  const corrected = file.rounds.flatMap((r) => onsOf(r.corrected))
  const paid = file.fees.flatMap((f) => (f.paid ? [f.paid] : []))
  return [...corrected, ...paid, ...(clockFacts(file)?.consultations ?? []).map((c) => answeredOn(c, law))]
}

/** Since when somebody has been asked without a day between: of several letters, the first of those that run into each other. */
function askedSince(file: CaseFile, asked: readonly number[], law: Law): LocalDate {
  const consultations = [...(clockFacts(file)?.consultations ?? [])].sort((a, b) => (a.sent < b.sent ? 1 : -1))
  const running = consultations.filter((c) => asked.includes(c.number)).map((c) => c.sent)
  return consultations.reduce(
    (since, c) => (c.sent < since && answeredOn(c, law) >= since ? c.sent : since),
    running.reduce((a, b) => earlier(a, b))
  )
}

/** The answer, or the day after the term that silence let pass. */
function answeredOn(c: Parameters<typeof answerDue>[0], law: Law): LocalDate {
  const silent = addDays(answerDue(c, law), 1)
  return c.ended === null ? silent : earlier(c.ended, silent)
}

const cameBack = ({ facts }: CaseFile): LocalDate[] => onsOf(last(facts, 'returned'))
const onsOf = (recorded: { fact: { on: LocalDate } } | null | undefined): LocalDate[] => (recorded ? [recorded.fact.on] : [])
