import type { ApplicantKindId, LocalDate } from '@mingdu/schema'
import type { Law } from '../law.ts'
import { type CaseFile, resultOf } from '../process/case-file.ts'
import { resultDay } from '../process/summarise.ts'
import { disputeEntries } from './dispute-entries.ts'

/** `new`: received; `open`: in hand (+1 on receipt, −1 on its result); `outcome:x`: ended by x; `dispute:way.open` and `dispute:way.result`: a review or suit, for table 四. */
export type Counted = 'new' | 'open' | `outcome:${string}` | `dispute:${string}.${string}`

/** One entry of the books: what is counted, not the row; form and choices are applied on reading. */
export type Entry = { legalDay: LocalDate; what: Counted; applicantKind: ApplicantKindId; delta: 1 | -1 }

/** What a case, as it stands, puts into the books: each side twice, so that an account left open shows. */
export function entriesOf(file: CaseFile, law: Law): Entry[] {
  if (!file.received || file.phase === 'void') return []
  const applicantKind = file.received.fact.applicantKind
  return [...applicationEntries(file, applicantKind, law), ...disputeEntries(file, applicantKind)]
}

function applicationEntries(file: CaseFile, applicantKind: ApplicantKindId, law: Law): Entry[] {
  // What is to be rectified is no request for information: no row of table 三 counts it.
  if (!file.receipt || file.phase === 'forwarded' || file.received?.fact.seeks) return []
  const entry = (legalDay: LocalDate, what: Counted, delta: 1 | -1): Entry => ({ legalDay, what, applicantKind, delta })
  const entries = [entry(file.receipt, 'new', 1), entry(file.receipt, 'open', 1)]
  const result = resultOf(file, law.statute)
  if (result) {
    const on = resultDay(result, law)
    entries.push(entry(on, `outcome:${result.outcome}`, 1), entry(on, 'open', -1))
  }
  return entries
}

/** What must be posted so that the books, standing at `before`, say `after`; what went is posted in reverse. */
export function postingsBetween(before: readonly Entry[], after: readonly Entry[]): Entry[] {
  const left = [...after]
  const gone = before.filter((b) => {
    const i = left.findIndex((a) => same(a, b))
    if (i >= 0) left.splice(i, 1)
    return i < 0
  })
  return [...gone.map((e): Entry => ({ ...e, delta: e.delta === 1 ? -1 : 1 })), ...left]
}

const same = (a: Entry, b: Entry): boolean =>
  a.legalDay === b.legalDay && a.what === b.what && a.applicantKind === b.applicantKind && a.delta === b.delta
