import { type Figures, type LocalDate, type Statute, yearOf } from '@mingdu/schema'
import { formOf } from '../annual/form-of.ts'
import { type Entry, entriesOf, postingsBetween } from '../annual/postings.ts'
import { countKey, tabulate, type YearCounts } from '../annual/tabulate.ts'
import type { Law } from '../law.ts'
import { type LoggedFact, replay } from '../process/replay.ts'

/** A posting as the door keeps it: when it was recorded, and for which case. */
export type KeptPosting = Entry & { recordedDay: LocalDate; case: number }

/** All that the door would post for a case, fact by fact; `recordedDay` says when each was recorded. */
export function postingsOf(log: readonly LoggedFact[], law: Law, recordedDay: (fact: LoggedFact) => LocalDate, number = 0): KeptPosting[] {
  let before: Entry[] = []
  return log.flatMap((fact, i) => {
    const after = entriesOf(replay(log.slice(0, i + 1), law.statute).file, law)
    const posted = postingsBetween(before, after)
    before = after
    return posted.map((entry) => ({ ...entry, recordedDay: recordedDay(fact), case: number }))
  })
}

/** As the store packs them: one row of counts for each year. */
export function packed(entries: readonly Entry[]): YearCounts {
  const counts = new Map<number, Record<string, number>>()
  for (const { legalDay, what, applicantKind, delta } of entries) {
    const year = counts.get(yearOf(legalDay)) ?? {}
    const key = countKey(what, applicantKind)
    year[key] = (year[key] ?? 0) + delta
    counts.set(yearOf(legalDay), year)
  }
  return counts
}

/** Table 三 of a year from entries of the books. */
export function tableFrom(statute: Statute, year: number, entries: readonly Entry[]): Figures {
  const form = formOf(statute, year)
  if (!form) throw new Error(`no form for ${year}`)
  return tabulate(form, year, packed(entries))
}
