import type { CaseId, Fact, LocalDate } from '@mingdu/schema'
import { yearOf } from '@mingdu/schema/plain'
import { type Entry, entriesOf, postingsBetween } from '../annual/postings.ts'
import { countKey } from '../annual/tabulate.ts'
import type { Law } from '../law.ts'
import { type Admission, admit } from '../process/admit.ts'
import type { Circumstances } from '../process/refuse.ts'
import { type LoggedFact, type Replayed, replay } from '../process/replay.ts'

/** A case of the simulation, with what a door would keep of it: its log, and how it stands. */
export type SimulatedCase = { number: number; id: CaseId; log: SimulatedRow[]; now: Replayed; books: readonly Entry[] }
export type SimulatedRow = LoggedFact & { recordedDay: LocalDate }
export type KeptEntry = Entry & { recordedDay: LocalDate }

/** An office of the simulation: its cases and its books, packed as the store packs them. */
export type Office = {
  number: number
  cases: Map<number, SimulatedCase>
  counts: Map<number, Record<string, number>>
  postings: KeptEntry[]
}

export const newOffice = (number: number): Office => ({ number, cases: new Map(), counts: new Map(), postings: [] })

export function newCase(number: number, law: Law): SimulatedCase {
  const id = `00000000-0000-7000-8000-${number.toString(16).padStart(12, '0')}` as CaseId
  return { number, id, log: [], now: replay([], law.statute), books: [] }
}

/** What the door does with a fact, without a store: asked, and where it is admitted kept and posted. */
export function recordIn(
  office: Office,
  one: SimulatedCase,
  fact: Fact,
  at: Circumstances
): { answer: Admission; posted: readonly Entry[] } {
  const answer = admit(one.log, fact, at, one.now)
  if (!answer.admitted) return { answer, posted: [] }
  one.log.push({ seq: one.log.length + 1, fact, irregular: answer.irregularities.map((i) => i.code), by: at.by, recordedDay: at.today })
  one.now = answer.after
  const books = entriesOf(one.now.file, at.law)
  const posted = postingsBetween(one.books, books)
  one.books = books
  office.cases.set(one.number, one)
  for (const entry of posted) {
    office.postings.push({ ...entry, recordedDay: at.today })
    postInto(office.counts, entry)
  }
  return { answer, posted }
}

/** Adds an entry to packed counts. */
export function postInto(counts: Office['counts'], { legalDay, what, applicantKind, delta }: Entry): void {
  const year = yearOf(legalDay)
  const ofYear = counts.get(year) ?? {}
  const key = countKey(what, applicantKind)
  ofYear[key] = (ofYear[key] ?? 0) + delta
  counts.set(year, ofYear)
}
