import { ENVELOPE_VERSION, type Envelope, type Fact, type LocalDate, yearOf } from '@mingdu/schema'
import {
  type CaseFile,
  clockFacts,
  entriesOf,
  formOf,
  type Law,
  lawWith,
  otherLedgers,
  replay,
  replyClock,
  tabulate,
  tabulateDisputes
} from '@mingdu/workflow'
import { postInto } from '@mingdu/workflow/simulate'
import { upcast } from '../../log/upcast.ts'
import { statute } from '../../settings/law-on.ts'
import type { CorpusCounty, CorpusRow } from './corpus-lines.ts'

type Term = readonly [term: string, of: number | null, legal: LocalDate | null, strict: LocalDate | null]
type Booked = readonly [legalDay: LocalDate, what: string, applicantKind: string, delta: number]

/** What the rules say of a case: where it stands, when each of its terms ended or ends, what it puts into the books. */
export type Told = { phase: string; terms: readonly Term[]; books: readonly Booked[] }
/** Table 三 by row, rows without a figure left out, and table 四. */
export type TableTold = { rows: Readonly<Record<string, readonly number[]>>; disputes: readonly number[] }
/** What the rules say of all that was logged; tables by office and year. */
export type CountyTold = { cases: readonly Told[]; tables: Readonly<Record<string, Readonly<Record<string, TableTold>>>> }

/** What this program tells of logs that were recorded once, by the law as it was known then. */
export function toldOf({ today, policies, calendar, cases, chart, schema }: Omit<CorpusCounty, 'told'>): CountyTold {
  const laws = new Map(Object.keys(policies).map((n) => [Number(n), lawWith({ ...statute, calendar: [...calendar] }, policies[Number(n)])]))
  const counts = new Map([...laws.keys()].map((office) => [office, new Map<number, Record<string, number>>()]))
  const told = cases.map(({ office, log }) => {
    const law = laws.get(office) as Law
    const { file } = replay(
      log.map((row, i) => asLogged(row, i + 1, { chart, schema })),
      law.statute
    )
    const entries = entriesOf(file, law)
    for (const entry of entries) postInto(counts.get(office) as Map<number, Record<string, number>>, entry)
    const books = entries.map((e): Booked => [e.legalDay, e.what, e.applicantKind, e.delta])
    return { phase: file.phase, terms: termsOf(file, law, today), books }
  })
  const tables = [...laws].map(([office, law]) => [office, tablesOf(counts.get(office) as Map<number, Record<string, number>>, law, today)])
  return { cases: told, tables: Object.fromEntries(tables) }
}

/** The row as the store would give it: facts of an older shape are brought to the present one by the named rules. */
function asLogged([day, fact, irregular]: CorpusRow, seq: number, versions: Pick<CorpusCounty, 'chart' | 'schema'>) {
  const id = '00000000-0000-7000-8000-000000000001'
  const row = { v: ENVELOPE_VERSION, organ: 'corpus', stream: id, seq, ...versions, fact, by: 'corpus', day, act: id }
  const read: Envelope = upcast({ ...row, at: `${day}T02:00:00.000Z`, ...(irregular ? { irregular } : {}) })
  return { seq, fact: read.fact as Fact, irregular: read.irregular }
}

function termsOf(file: CaseFile, law: Law, today: LocalDate): Term[] {
  const facts = clockFacts(file)
  const reply = facts ? replyClock(facts, law, today) : null
  return [
    ...(reply ? [['reply', null, reply.legal, reply.strict] as const] : []),
    ...otherLedgers(file, law, today).map(({ term, of, legal, strict }): Term => [term, of ?? null, legal, strict])
  ]
}

/** Of every year that something was booked in, and of those it is carried through. */
function tablesOf(counts: Map<number, Record<string, number>>, law: Law, today: LocalDate): Record<number, TableTold> {
  const tables: Record<number, TableTold> = {}
  for (let year = Math.min(...counts.keys(), yearOf(today)); year <= yearOf(today); year++) {
    const form = formOf(law.statute, year)
    if (!form) continue
    const figures = Object.entries(tabulate(form, year, counts, law.policies.outcomeRow))
    const rows = Object.fromEntries(figures.filter(([, row]) => row.some((n) => n !== 0)))
    tables[year] = { rows, disputes: tabulateDisputes(form, year, counts) }
  }
  return tables
}
