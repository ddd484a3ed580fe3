import type { CaseId, Envelope } from '@mingdu/schema'
import { type Entry, entriesOf, type LoggedFact, postingsBetween, type Replayed, replay } from '@mingdu/workflow'
import type { Posting } from '../log/postings.ts'
import { lawOn, statute } from '../settings/law-on.ts'
import type { Settings } from '../settings/settings.ts'

/** A case on its way through the books: how it stands, what the books say of it, what is to be posted. */
export type Book = { now: Replayed; entries: readonly Entry[]; postings: Posting[] }

/** The books of a case that is already in the log. */
export function standing(settings: Settings, log: readonly Envelope[]): Book {
  const now = replay(factsOf(log), statute)
  const last = log.at(-1)
  return { now, entries: last ? entriesAt(settings, last, now) : [], postings: [] }
}

/** The books after one more fact. Each fact is booked by the law as it stood when it was recorded. */
export function booked(settings: Settings, before: Book, envelope: Envelope, after: Replayed): Book {
  const entries = entriesAt(settings, envelope, after)
  const postings = postingsBetween(before.entries, entries).map((entry) => ({
    ...entry,
    organ: envelope.organ,
    stream: envelope.stream as CaseId,
    seq: envelope.seq,
    recordedDay: envelope.day
  }))
  return { now: after, entries, postings: [...before.postings, ...postings] }
}

/** All postings of a whole case log, as the door wrote them: what a rebuild compares with. */
export function postingsOfLog(settings: Settings, log: readonly Envelope[]): Book {
  let book: Book = { now: replay([], statute), entries: [], postings: [] }
  for (const [i, envelope] of log.entries()) book = booked(settings, book, envelope, replay(factsOf(log.slice(0, i + 1)), statute))
  return book
}

const entriesAt = (settings: Settings, envelope: Envelope, now: Replayed): Entry[] =>
  entriesOf(now.file, lawOn(settings, envelope.organ, envelope.fact.on, envelope.at))

/** The log as the rules read it. */
export const factsOf = (log: readonly Envelope[]): LoggedFact[] =>
  log.map((e) => ({ seq: e.seq, fact: e.fact as LoggedFact['fact'], irregular: e.irregular }))
