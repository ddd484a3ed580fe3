import type { CaseId, LocalDate } from '@mingdu/schema'
import { sql } from 'kysely'
import { type Book, postingsOfLog } from '../door/bookkeeping.ts'
import { readStreams } from '../log/read-streams.ts'
import type { Store, Tx } from '../log/store.ts'
import type { MasterKey } from '../sealing/master-key.ts'
import type { Settings } from '../settings/settings.ts'
import { type CaseRow, caseRow, keepCaseRow } from '../views/case-row.ts'
import { countsFromPostings, difference, type Net, postDifference, storedPostings } from './books.ts'
import { type CaseRef, caseRefs } from './case-refs.ts'
import { dropStrayWords, rightWords } from './words.ts'

/** Something that a view said and the log does not. */
export type Difference = {
  organ: string
  stream: string | null
  in: 'postings' | 'cases' | 'year_counts' | 'search_words'
  what: string
  expected: string
  found: string
}

export type RebuildGiven = {
  store: Store
  settings: Settings
  master: MasterKey
  today: LocalDate
  report: (difference: Difference) => void
  progress?: (cases: number) => void
}

/**
 * Makes every view anew from the log, tells what differed, and puts it right. On a sound store it
 * changes nothing. Dates that move with the calendar day are brought up to today without a word.
 */
export async function rebuild(given: RebuildGiven): Promise<{ cases: number; differences: number }> {
  let differences = 0
  const report = (d: Difference) => {
    differences += 1
    given.report(d)
  }
  let cases = 0
  for await (const refs of caseRefs(given.store.db)) {
    await given.store.transaction((tx) => rebuildSlice(tx, refs, given, report))
    cases += refs.length
    given.progress?.(cases)
  }
  await given.store.transaction(async (tx) => {
    await dropStrays(tx, report)
    await dropStrayWords(tx, report)
    await rebuildCounts(tx, report)
  })
  return { cases, differences }
}

async function rebuildSlice(
  tx: Tx,
  refs: readonly CaseRef[],
  { settings, master, today }: RebuildGiven,
  report: (d: Difference) => void
): Promise<void> {
  // The rows are locked first: what is recorded meanwhile waits, and is neither missed nor overwritten.
  const rows = await storedRows(tx, refs)
  const logs = await readStreams(tx, refs)
  const posted = await storedPostings(tx, refs)
  for (const ref of refs) {
    const log = logs.get(ref.stream) ?? []
    const book = postingsOfLog(settings, log)
    await rightBooks(tx, ref, log.length, book, posted.get(ref.stream) ?? [], report)
    await rightRow(tx, ref, caseRow(settings, log, book.now.file, today), rows.get(ref.stream), report)
    await rightWords(tx, master, ref, log, report)
  }
}

async function rightBooks(
  tx: Tx,
  ref: CaseRef,
  seq: number,
  book: Book,
  found: readonly Net[],
  report: (d: Difference) => void
): Promise<void> {
  const missing = difference(book.postings, found)
  for (const m of missing)
    report({ ...ref, in: 'postings', what: `${m.legalDay} ${m.what} ${m.applicantKind}`, expected: String(m.delta), found: '0' })
  if (missing.length > 0) await postDifference(tx, ref, seq, missing)
}

/** Columns that follow the calendar day and are refreshed, not wrong. */
const daily: ReadonlySet<string> = new Set([
  'with_whom',
  'due_term',
  'due_legal',
  'due_strict',
  'due_on',
  'provisional',
  'stand',
  'finishing',
  'turns_on',
  'holder',
  'held_since',
  'reply_due',
  'notice_due'
])

async function rightRow(
  tx: Tx,
  ref: CaseRef,
  expected: CaseRow,
  found: Record<string, unknown> | undefined,
  report: (d: Difference) => void
): Promise<void> {
  let changed = found === undefined
  for (const [column, value] of Object.entries(expected)) {
    if (found && found[column] === value) continue
    changed = true
    if (found && daily.has(column)) continue
    report({ ...ref, in: 'cases', what: column, expected: String(value), found: String(found?.[column] ?? '—') })
  }
  if (changed) await keepCaseRow(tx, expected)
}

async function storedRows(tx: Tx, refs: readonly CaseRef[]): Promise<Map<CaseId, Record<string, unknown>>> {
  const rows = await tx
    .selectFrom('cases')
    .selectAll()
    .where(
      'id',
      'in',
      refs.map((r) => r.stream)
    )
    .forUpdate()
    .execute()
  return new Map(rows.map((r) => [r.id, r]))
}

/** Rows of cases that the log does not know, asked in one question: one begun meanwhile is in both or in neither. */
async function dropStrays(tx: Tx, report: (d: Difference) => void): Promise<void> {
  const strays = await tx
    .deleteFrom('cases')
    .where(
      sql<boolean>`not exists (select 1 from facts where facts.organ = cases.organ and facts.stream = cases.id::text and facts.seq = 1)`
    )
    .returning(['organ', 'id', 'number'])
    .execute()
  for (const { organ, id, number } of strays) report({ organ, stream: id, in: 'cases', what: number, expected: '—', found: number })
}

async function rebuildCounts(tx: Tx, report: (d: Difference) => void): Promise<void> {
  // Whoever posts waits: a sum made while the counts move would put them wrong.
  await sql`lock table year_counts in share row exclusive mode`.execute(tx)
  const expected = await countsFromPostings(tx)
  const stored = await tx.selectFrom('year_counts').selectAll().execute()
  for (const s of stored)
    if (!expected.has(`${s.organ}/${s.year}`)) expected.set(`${s.organ}/${s.year}`, { organ: s.organ, year: s.year, counts: {} })
  for (const { organ, year, counts } of expected.values()) {
    const found = stored.find((s) => s.organ === organ && s.year === year)?.counts ?? {}
    const keys = new Set([...Object.keys(counts), ...Object.keys(found)])
    const wrong = [...keys].filter((k) => (counts[k] ?? 0) !== (found[k] ?? 0))
    for (const k of wrong)
      report({
        organ,
        stream: null,
        in: 'year_counts',
        what: `${year} ${k}`,
        expected: String(counts[k] ?? 0),
        found: String(found[k] ?? 0)
      })
    if (wrong.length === 0) continue
    const row = { organ, year, counts: JSON.stringify(counts) }
    await tx
      .insertInto('year_counts')
      .values(row)
      .onConflict((on) => on.columns(['organ', 'year']).doUpdateSet({ counts: row.counts }))
      .execute()
  }
}
