import type { CaseId, Envelope } from '@mingdu/schema'
import { type CaseFile, type Entry, entriesOf, type Law, type LoggedFact, postingsBetween, type Replayed, replay } from '@mingdu/workflow'
import type { Posting } from '../log/postings.ts'
import { lawOn, statute } from '../settings/law-on.ts'
import type { Settings } from '../settings/settings.ts'

/** A case on its way through the books: how it stands, what the books say of it, what is to be posted. */
export type Book = { now: Replayed; entries: readonly Entry[]; postings: Posting[] }

/** The books of a case that is already in the log. */
export function standing(settings: Settings, log: readonly Envelope[]): Book {
  const now = replay(factsOf(log), statute)
  return { now, entries: entriesAt(settings, log, now), postings: [] }
}

/** The books after the last fact of `log`, which made the case what it is in `after`. */
export function booked(settings: Settings, before: Book, log: readonly Envelope[], after: Replayed): Book {
  const { organ, stream, seq, day: recordedDay } = log.at(-1) as Envelope
  const entries = entriesAt(settings, log, after)
  const postings = postingsBetween(before.entries, entries).map((entry) => ({
    ...entry,
    organ,
    stream: stream as CaseId,
    seq,
    recordedDay
  }))
  return { now: after, entries, postings: [...before.postings, ...postings] }
}

/** All postings of a whole case log, as the door wrote them: what a rebuild compares with. */
export function postingsOfLog(settings: Settings, log: readonly Envelope[]): Book {
  let book: Book = { now: replay([], statute), entries: [], postings: [] }
  for (const i of log.keys()) book = booked(settings, book, log.slice(0, i + 1), replay(factsOf(log.slice(0, i + 1)), statute))
  return book
}

/**
 * The law by which a case counts: as it stood when the fact was recorded that ended it. A choice made
 * later moves no result of before, whatever is still recorded on the case.
 */
export function lawOfBooks(settings: Settings, log: readonly Envelope[], file: CaseFile): Law {
  const ending = file.sentOut ?? file.withdrawn ?? file.discontinued ?? file.lapsed
  const { organ, fact, at } = (log.find((e) => e.seq === ending?.seq) ?? log[0]) as Envelope
  return lawOn(settings, organ, fact.on, at)
}

/**
 * The law that judges a case: `now` while it is open. Once it ended the verdict stays as it was known then,
 * whatever a later notice or choice would have made of it (design, decision 5).
 */
export const verdictLaw = (settings: Settings, log: readonly Envelope[], file: CaseFile, now: Law): Law =>
  file.sentOut || file.withdrawn || file.discontinued || file.lapsed ? lawOfBooks(settings, log, file) : now

const entriesAt = (settings: Settings, log: readonly Envelope[], { file }: Replayed): Entry[] =>
  log.length === 0 ? [] : entriesOf(file, lawOfBooks(settings, log, file))

/** The log as the rules read it. */
export const factsOf = (log: readonly Envelope[]): LoggedFact[] =>
  log.map((e) => ({ seq: e.seq, fact: e.fact as LoggedFact['fact'], irregular: e.irregular, by: e.by }))
