import type { Fact, FactOf, FactType, Irregularity } from '@mingdu/schema'
import { pauseDue } from '../clock/cells.ts'
import { clockFacts } from '../clock/clock-facts.ts'
import { dueAfter } from '../clock/grants.ts'
import { walk } from '../clock/walk.ts'
import { type Law, periodOf } from '../law.ts'
import { restsOf } from '../way/rests.ts'
import type { CaseFile } from './case-file.ts'
import { answeredLate, appealedLate, redoneAmiss } from './dispute-irregularities.ts'
import { freeItems } from './fee-refusals.ts'
import { mark } from './irregular-mark.ts'

/**
 * What is irregular about a fact that nevertheless happened, and what the law makes of it
 * (domain.md, reading 1). A system that refused these would make clerks date back.
 */
export function irregularities(file: CaseFile, fact: Fact, law: Law): Irregularity[] {
  return (rules[fact.type] as (file: CaseFile, fact: Fact, law: Law) => Irregularity[])(file, fact, law)
}

const none = (): Irregularity[] => []

const rules: { [T in FactType]: (file: CaseFile, fact: FactOf<T>, law: Law) => Irregularity[] } = {
  received: oralUnconfirmed,
  arrivedAgain: confirmedLateToo,
  forwarded: none,
  confirmed: confirmedLate,
  correctionRequested: correctionRequested,
  correctionNoticeReceived: none,
  corrected: correctedLate,
  consulted: none,
  consultationReceived: none,
  consultationEnded: none,
  extended: extended,
  delayed: delayed,
  feeNotified: feeNotifiedLate,
  feeNoticeReceived: none,
  feePaid: paidLate,
  feeRefunded: none,
  decided: decidedOutOfTurn,
  sentOut: sentLate,
  delivered: none,
  withdrawn: none,
  lapsed: lapsedWithinGrace,
  assigned: none,
  drafted: none,
  reviewed: none,
  called: none,
  linked: none,
  returned: none,
  sentAgain: none,
  correctionExtended: none,
  reasonsRequested: none,
  reasonsGiven: none,
  overrideNotified: none,
  assignmentAnswered: none,
  unitAsked: none,
  unitAnswered: none,
  publicationProposed: none,
  publicationSettled: none,
  archived: none,
  discontinued: none,
  merged: none,
  fileAdded: none,
  disputeFiled: none,
  disputeCopyReceived: none,
  disputeAnswered: answeredLate,
  disputeTurned: none,
  disputeDecided: none,
  disputeAppealed: appealedLate,
  disputeTookEffect: none,
  redone: redoneAmiss,
  struckOut: none
}

/** Art. 29: what an organ wrote down for the applicant is the applicant's only when confirmed. */
function oralUnconfirmed(_: CaseFile, { oral }: FactOf<'received'>, law: Law): Irregularity[] {
  return oral?.transcriptConfirmed === false ? [mark('oralUnconfirmed', 'none', law)] : []
}

function confirmedLate(file: CaseFile, fact: FactOf<'confirmed'>, law: Law): Irregularity[] {
  const arrived = file.arrival
  return arrived && fact.on > arrived ? [mark('confirmedAfterArrival', 'strictDateStays', law, { arrived, confirmed: fact.on })] : []
}

/** Only a confirmation that settles the receipt is asked why it came late. */
function confirmedLateToo(file: CaseFile, { channel, on, confirmedOn }: FactOf<'arrivedAgain'>, law: Law): Irregularity[] {
  if (law.statute.receipt[channel].starts === 'arrival' || !confirmedOn || confirmedOn <= on) return []
  return file.receipt === null || confirmedOn < file.receipt
    ? [mark('confirmedAfterArrival', 'strictDateStays', law, { arrived: on, confirmed: confirmedOn })]
    : []
}

function correctionRequested(file: CaseFile, fact: FactOf<'correctionRequested'>, law: Law): Irregularity[] {
  const found: Irregularity[] = []
  const start = currentStretch(file, law)?.start
  const limit = periodOf(law.statute, 'correctionNotice').value
  const nth = start ? law.days.between(start, fact.on) : 0
  if (nth > limit) found.push(mark('correctionNoticeLate', 'strictDateStays', law, { nth, limit }))
  const rounds = periodOf(law.statute, 'correctionRounds').value
  if (file.rounds.length >= rounds) found.push(mark('correctionRoundBeyond', 'none', law, { round: file.rounds.length + 1, limit: rounds }))
  return found
}

/** A correction posted within the term is in time; one that came later than that is taken all the same. */
function correctedLate(file: CaseFile, fact: FactOf<'corrected'>, law: Law): Irregularity[] {
  const due = awaitedDue(file, law)
  return due && (fact.postedOn ?? fact.on) > due
    ? [mark('correctedLate', 'restartsLegalTerm', law, { due, on: fact.postedOn ?? fact.on })]
    : []
}

function paidLate(file: CaseFile, fact: FactOf<'feePaid'>, law: Law): Irregularity[] {
  const due = awaitedDue(file, law)
  return due && fact.on > due ? [mark('paidLate', 'restartsLegalTerm', law, { due, on: fact.on })] : []
}

function extended(file: CaseFile, fact: FactOf<'extended'>, law: Law): Irregularity[] {
  const found: Irregularity[] = []
  const stretch = currentStretch(file, law)
  const due = stretch && dueAfter(stretch.start, periodOf(law.statute, 'reply').value, exclusionsIn(file, law), law)
  const limit = periodOf(law.statute, 'extension').value
  if (extendedBefore(file, law)) found.push(mark('extensionAgain', 'none', law))
  else if (due && fact.on > due) found.push(mark('extensionLate', 'none', law, { due, on: fact.on }))
  if (fact.workingDays > limit) found.push(mark('extensionOverLimit', 'onlyPartCounts', law, { limit, days: fact.workingDays }))
  return found
}

/** Art. 33: once; where the organ lets each term have its own, once in this term. */
const extendedBefore = (file: CaseFile, law: Law): boolean =>
  law.policies.extensionAfterRestart === 'anew'
    ? (currentStretch(file, law)?.granted.extendedBy ?? null) !== null
    : file.extensions.length > 0

/** Art. 35: what is notified after the term moves it no more. */
function delayed(file: CaseFile, fact: FactOf<'delayed'>, law: Law): Irregularity[] {
  const stretch = currentStretch(file, law)
  const total = stretch && stretch.total - stretch.granted.delay
  const due = stretch && total && dueAfter(stretch.start, total, exclusionsIn(file, law), law)
  return due && fact.on > due ? [mark('delayLate', 'none', law, { due, on: fact.on })] : []
}

function feeNotifiedLate(file: CaseFile, fact: FactOf<'feeNotified'>, law: Law): Irregularity[] {
  const due = currentStretch(file, law)?.due
  return due && fact.on > due ? [mark('feeNotifiedLate', 'strictDateStays', law, { due, on: fact.on })] : []
}

function decidedOutOfTurn(file: CaseFile, fact: FactOf<'decided'>, law: Law): Irregularity[] {
  return [...unasked(file, fact, law), ...outOfTurn(file, fact, law)]
}

function outOfTurn(file: CaseFile, fact: FactOf<'decided'>, law: Law): Irregularity[] {
  if (file.phase === 'lapsed') return [mark('decidedAfterLapse', 'replacesLapse', law)]
  if (file.phase === 'awaitingPayment' && answersFreeItems(file, fact, law)) return []
  return file.phase === 'awaitingCorrection' || file.phase === 'awaitingPayment' ? [mark('decidedWhileAwaiting', 'none', law)] : []
}

/** Art. 35: that there are no good reasons can only be said by who asked for them. */
function unasked(file: CaseFile, { outcome }: FactOf<'decided'>, law: Law): Irregularity[] {
  const asks = restsOf(law.statute.way, outcome).includes('reasonsAsked')
  return asks && !file.facts.some((f) => f.fact.type === 'reasonsRequested') ? [mark('decidedUnasked', 'mayBeAnnulled', law)] : []
}

/** Unpaid past its term, the free items of a notice are still to be answered (domain.md, reading 11). */
function answersFreeItems(file: CaseFile, fact: FactOf<'decided'>, law: Law): boolean {
  const due = awaitedDue(file, law)
  return Boolean(due && fact.on > due) && freeItems(file, law) > 0
}

function sentLate(file: CaseFile, fact: FactOf<'sentOut'>, law: Law): Irregularity[] {
  const due = currentDue(file, law)
  return due && fact.on > due ? [mark('replyLate', 'none', law, { due, on: fact.on, days: law.days.between(due, fact.on) })] : []
}

function lapsedWithinGrace(file: CaseFile, fact: FactOf<'lapsed'>, law: Law): Irregularity[] {
  const due = awaitedDue(file, law)
  const from = due && law.days.add(due, law.policies.mailGrace)
  return from && fact.on <= from ? [mark('lapsedWithinGrace', 'none', law, { due, from })] : []
}

const walked = (file: CaseFile, law: Law) => {
  const facts = clockFacts(file)
  return facts && walk(facts, law)
}
const currentStretch = (file: CaseFile, law: Law) => walked(file, law)?.stretches.at(-1)
const exclusionsIn = (file: CaseFile, law: Law) => walked(file, law)?.exclusions ?? []
const currentDue = (file: CaseFile, law: Law) => walked(file, law)?.due ?? null

function awaitedDue(file: CaseFile, law: Law) {
  const pause = clockFacts(file)?.pauses.at(-1)
  return pause && pause.ended === null ? pauseDue(pause, law) : null
}
