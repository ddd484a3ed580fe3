import type { CaseEnvelope, CaseId, CaseView, Envelope, OrganId, TimelineEntry } from '@mingdu/schema'
import { Review, yearOf } from '@mingdu/schema'
import {
  type CaseFile,
  type Circumstances,
  caseCells,
  clockFacts,
  deadlinesOf,
  type Law,
  mayRecord,
  mayRecordThis,
  mayReview,
  movedTerms,
  otherLedgers,
  permits,
  possibleOf,
  replay,
  replyClock,
  type Summary,
  stationsOf,
  summarise,
  unfounded
} from '@mingdu/workflow'
import { factsOf, lawOfBooks, verdictLaw } from '../door/bookkeeping.ts'
import { itemsThisMonth } from '../door/items-this-month.ts'
import { readStream } from '../log/read.ts'
import { nextNumbers } from '../numbers/next-numbers.ts'
import { lawOn } from '../settings/law-on.ts'
import { caseLinks } from './case-links.ts'
import { disputeViews } from './dispute-views.ts'
import { feeNotices } from './fee-notices.ts'
import { namesOf, officersIn } from './officer-names.ts'
import { rowChoices } from './organ-reports.ts'
import type { Reading } from './reading.ts'
import { mayReadApplicant } from './sight.ts'
import { timelineOf } from './timeline.ts'

/**
 * A case as an officer sees it; null where there is none. `upTo` shows it as it stood after that many
 * facts (for an answer given again).
 */
export async function caseView(reading: Reading, organ: OrganId, id: CaseId, upTo?: number): Promise<CaseView | null> {
  const { db, settings, officer, today, at } = reading
  const log = (await readStream(db, organ, id)).slice(0, upTo) as CaseEnvelope[]
  const first = log[0]
  if (!first?.assigned) return null
  const law = lawOn(settings, organ, today, at)
  const facts = factsOf(log)
  const now = replay(facts, law.statute)
  const file = now.file
  const verdict = verdictLaw(settings, log, file, law)
  const roles = settings.rolesOf(officer, organ, today)
  const handles = mayReadApplicant(settings, officer, organ, today)
  const { timeline, erased, said: beside } = await timelineOf(reading, { organ, id }, log, { file, law, handles })
  const clock = clockFacts(file)
  const summary = file.received ? summarise(file, verdict, today, law) : voided(first)
  const deadlines = file.received ? deadlinesOf(file, verdict, today, law) : []
  const may = mayRecord(facts, await askedBy(reading, organ, log, file, law), (fact) => mayRecordThis(fact, roles), now)
  return {
    summary: {
      organ,
      id,
      number: first.assigned.number,
      matter: erased ? null : lastSaid(timeline, 'matter'),
      ...summary,
      officers: await namesOf(db, [...officersIn(summary), ...log.flatMap(given)]),
      version: log.length
    },
    applicantName: handles && !erased ? lastSaid(timeline, 'applicantName') : null,
    timeline,
    stations: stationsOf(file, possibleOf(may), law.statute),
    unfounded: erased ? [] : unfounded(law.statute.way, file, beside),
    deadlines,
    clock: clock && file.phase !== 'void' ? replyClock(clock, verdict, today) : null,
    ledgers: file.received ? otherLedgers(file, verdict, today, law) : [],
    mayRecord: may,
    mayReview: Review.options.filter((review) => permits(mayReview[review], roles)),
    links: await caseLinks(reading, id, file),
    disputes: disputeViews(reading, file, law, deadlines, timeline),
    cells: caseCells(file, lawOfBooks(settings, log, file), yearOf(today), (year) => rowChoices(reading, organ, year, null)),
    fees: await feeNotices(log, file, (on) => itemsThisMonth(db, log, file, lawOn(settings, organ, on, at)), law.statute),
    movedSince: movedTerms(file, verdict, law, today),
    today
  }
}

/** What the rules are told of the officer who asks, and of the office. */
async function askedBy(reading: Reading, organ: OrganId, log: readonly CaseEnvelope[], file: CaseFile, law: Law): Promise<Circumstances> {
  const { db, settings, officer, today } = reading
  return {
    law,
    today,
    by: officer,
    handlers: settings.holdersOf('handler', organ, today),
    itemsThisMonth: await itemsThisMonth(db, log, file, law),
    nextNumbers: await nextNumbers(reading, organ, law, today)
  }
}

/** To whom a fact gave the case. */
const given = ({ fact }: CaseEnvelope) => (fact.type === 'assigned' ? [fact.to] : [])

/** The last that was said and not struck out; of a void case, what was said at first. */
const lastSaid = (timeline: readonly TimelineEntry[], field: string): string | null =>
  saidIn(
    timeline.filter((e) => e.struckBy === null),
    field
  ) ?? saidIn(timeline, field)

const saidIn = (entries: readonly TimelineEntry[], field: string): string | null =>
  (entries.findLast((e) => typeof e.particulars[field] === 'string')?.particulars[field] as string | undefined) ?? null

/** A case whose receipt was struck out: the number stays, nothing else runs. */
function voided(first: Envelope): Summary {
  if (first.fact.type !== 'received') throw new Error('a case begins with its receipt')
  return {
    applicantKind: first.fact.applicantKind,
    seeks: first.fact.seeks ?? null,
    phase: 'void',
    withWhom: 'nobody',
    inHand: { holder: 'nobody', officer: null, reviews: [], since: first.fact.on, workingDays: 0 },
    handler: null,
    arrivedOn: first.fact.on,
    receipt: null,
    outcome: null,
    endedOn: null,
    deadline: null,
    irregular: 0
  }
}
