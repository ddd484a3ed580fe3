import type { Fact, FactOf, FactType, LocalDate, Refusal } from '@mingdu/schema'
import { pauseDue } from '../clock/cells.ts'
import { clockFacts } from '../clock/clock-facts.ts'
import { inForceOn } from '../law.ts'
import { assignmentRefused, consentRefused, reviewRefused, signingRefused } from './approval-refusals.ts'
import type { CaseFile } from './case-file.ts'
import { isDisputeFact } from './dispute-process.ts'
import { disputeCauses, disputeRefused } from './dispute-refusals.ts'
import { feeRefused, freeItemsRefused, paymentRefused, refundRefused } from './fee-refusals.ts'
import { type Circumstances, refuse } from './refuse.ts'
import { stepCauses } from './step-causes.ts'
import { lastSending } from './step-file.ts'
import { wantedAtTheDoor } from './step-wants.ts'

/** Why this fact cannot have happened to this case; null where nothing but the chart may object. */
export function refusalOf(file: CaseFile, fact: Fact, at: Circumstances): Refusal | null {
  if (fact.on > at.today) return refuse('inTheFuture', at, { on: fact.on, today: at.today })
  const wanted = wantedAtTheDoor(file.facts, fact)
  return (
    datesRefused(file, fact, at) ??
    (wanted ? refuse(wanted.code, at, wanted.about) : (procedureRefused(file, fact, at) ?? contentRefused(file, fact, at)))
  )
}

function datesRefused(file: CaseFile, fact: Fact, at: Circumstances): Refusal | null {
  if (fact.type === 'received') return inForceOn(at.law.statute, fact.on) ? null : refuse('beforeTheLaw', at, { on: fact.on })
  if (fact.type === 'arrivedAgain') return arrivalRefused(fact, at)
  if (fact.type === 'struckOut' || !file.arrival) return null
  const receipt = runsInTheOffice.has(fact.type) ? file.arrival : (file.receipt ?? file.arrival)
  if (fact.on < receipt) return refuse('beforeReceipt', at, { on: fact.on, receipt })
  const cause = causeOf(file, fact)
  return cause && fact.on < cause.on ? refuse('beforeItsCause', at, { on: fact.on, cause: cause.type, causeOn: cause.on }) : null
}

/** What may already happen between the arrival and the day that counts as receipt: the very call that confirms it is one. */
const runsInTheOffice: ReadonlySet<FactType> = new Set(['assigned', 'called', 'linked', 'forwarded', 'fileAdded', 'assignmentAnswered'])

/** What comes to light later may have arrived first: only its own confirmation cannot be before it, nor ahead of today. */
function arrivalRefused({ on, confirmedOn }: FactOf<'arrivedAgain'>, at: Circumstances): Refusal | null {
  if (!inForceOn(at.law.statute, on)) return refuse('beforeTheLaw', at, { on })
  if (confirmedOn && confirmedOn > at.today) return refuse('inTheFuture', at, { on: confirmedOn, today: at.today })
  return confirmedOn && confirmedOn < on ? refuse('beforeItsCause', at, { on: confirmedOn, cause: 'arrivedAgain', causeOn: on }) : null
}

/** The fact that this one answers to, and which therefore cannot be later. */
function causeOf(file: CaseFile, fact: Fact): { type: FactType; on: LocalDate } | null {
  const latest = (types: readonly FactType[]) => {
    const found = file.facts.filter((f) => types.includes(f.fact.type)).map((f) => f.fact)
    return found.reduce<Fact | null>((a, b) => (a === null || b.on >= a.on ? b : a), null)
  }
  const about = (n: number) => file.facts.find((f) => f.fact.type === 'consulted' && f.fact.consultation === n)?.fact ?? null
  const heard = (n: number) => file.facts.find((f) => f.fact.type === 'consultationReceived' && f.fact.consultation === n)?.fact ?? about(n)
  const causes = {
    received: () => null,
    arrivedAgain: () => null,
    forwarded: () => null,
    confirmed: () => null,
    correctionRequested: () => latest(['corrected', 'feePaid']),
    correctionNoticeReceived: () => lastSending(file.facts, 'correctionNotice'),
    corrected: () => latest(['correctionRequested']),
    consulted: () => null,
    consultationReceived: (f: FactOf<'consultationReceived'>) => about(f.consultation),
    consultationEnded: (f: FactOf<'consultationEnded'>) => heard(f.consultation),
    extended: () => latest(['corrected', 'feePaid']),
    delayed: () => latest(['corrected', 'feePaid']),
    feeNotified: () => latest(['corrected', 'feePaid']),
    feeNoticeReceived: () => lastSending(file.facts, 'feeNotice'),
    feePaid: () => latest(['feeNotified']),
    feeRefunded: () => latest(['feePaid']),
    decided: () => latest(['corrected', 'feePaid', 'lapsed', 'drafted', 'reviewed']),
    sentOut: () => latest(['decided']),
    delivered: () => lastSending(file.facts, 'reply'),
    withdrawn: () => null,
    lapsed: () => latest(['correctionNoticeReceived', 'feeNoticeReceived']),
    assigned: () => null,
    drafted: () => latest(['corrected', 'feePaid', 'lapsed', 'reviewed']),
    reviewed: () => latest(['drafted']),
    called: () => null,
    linked: () => null,
    ...stepCauses(file),
    fileAdded: (f: FactOf<'fileAdded'>) => file.facts.find((other) => other.seq === f.about)?.fact ?? null,
    ...disputeCauses(file),
    struckOut: () => null
  } satisfies { [T in FactType]: (f: FactOf<T>) => Fact | null }
  return (causes[fact.type] as (f: Fact) => Fact | null)(fact)
}

function contentRefused(file: CaseFile, fact: Fact, at: Circumstances): Refusal | null {
  if (isDisputeFact(fact)) return disputeRefused(file, fact, at)
  switch (fact.type) {
    case 'received':
      return at.law.statute.applicantKinds.some((k) => k.id === fact.applicantKind)
        ? null
        : refuse('unknownApplicantKind', at, { possible: at.law.statute.applicantKinds.map((k) => k.id) })
    case 'decided':
      return outcomeRefused(file, fact, at) ?? signingRefused(file, fact, at)
    case 'drafted':
      return outcomeRefused(file, fact, at)
    case 'reviewed':
      return reviewRefused(file, at)
    case 'extended':
      return consentRefused(file, at)
    case 'assigned':
      return assignmentRefused(fact, at)
    case 'linked':
    case 'merged':
      return at.otherCaseInSight === false ? refuse('otherCaseUnknown', at) : null
    case 'fileAdded':
      return fileRefused(file, fact, at)
    case 'feeNotified':
      return feeRefused(file, fact, at)
    case 'feePaid':
      return paymentRefused(file, fact, at)
    case 'feeRefunded':
      return refundRefused(file, fact, at)
    case 'consulted':
      return file.consultations.some((c) => c.number === fact.consultation)
        ? refuse('consultationNumberTaken', at, { consultation: fact.consultation })
        : null
    case 'consultationReceived':
    case 'consultationEnded':
      return file.consultations.some((c) => c.number === fact.consultation)
        ? null
        : refuse('unknownConsultation', at, { consultation: fact.consultation })
    case 'lapsed':
      return lapseRefused(file, fact, at)
    default:
      return null
  }
}

/** What has no place in the procedure that the case began. */
const procedureRefused = ({ received }: CaseFile, { type }: Fact, at: Circumstances): Refusal | null =>
  received?.fact.seeks && ofRequests.has(type) ? refuse('otherProcedure', at) : null

/** What the law gives for requests for information alone (arts 33, 35, 42, 44): a rectification knows none of it. */
const ofRequests: ReadonlySet<FactType> = new Set(['extended', 'delayed', 'feeNotified', 'reasonsRequested', 'publicationProposed'])

/** Only what was handed over for this case, by who records it, and lies there whole; and only to a fact in force. */
function fileRefused(file: CaseFile, { about }: FactOf<'fileAdded'>, at: Circumstances): Refusal | null {
  if (about !== undefined && !file.facts.some((f) => f.seq === about && f.fact.type !== 'fileAdded'))
    return refuse('fileOfNoFact', at, { seqs: [about] })
  return at.fileReady === false ? refuse('fileNotReady', at) : null
}

function outcomeRefused(file: CaseFile, fact: FactOf<'decided' | 'drafted'>, at: Circumstances): Refusal | null {
  const inForce = at.law.statute.outcomes.filter((o) => o.since <= fact.on && (o.until === undefined || fact.on <= o.until))
  const outcome = inForce.find((o) => o.id === fact.outcome)
  const possible = inForce.filter((o) => o.route === 'decision' && o.seeks === file.received?.fact.seeks).map((o) => o.id)
  if (!outcome) return refuse('unknownOutcome', at, { possible })
  if (outcome.seeks !== file.received?.fact.seeks && outcome.route === 'decision') return refuse('otherProcedure', at, { possible })
  return outcome.route === 'decision' ? null : refuse('outcomeNotByDecision', at, { route: outcome.route })
}

/** A term that has not passed cannot have lapsed; one whose notice was never received never began. */
function lapseRefused(file: CaseFile, fact: FactOf<'lapsed'>, at: Circumstances): Refusal | null {
  const pause = clockFacts(file)?.pauses.at(-1)
  const due = pause && pauseDue(pause, at.law)
  if (!due) return refuse('termNotPassed', at, { ground: fact.ground })
  if (fact.on <= due) return refuse('termNotPassed', at, { ground: fact.ground, due })
  return fact.ground === 'payment' && file.phase === 'awaitingPayment' ? freeItemsRefused(file, at) : null
}
