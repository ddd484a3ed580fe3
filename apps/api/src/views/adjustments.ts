import { type Adjustment, type CaseId, type Form, lastDayOf, type OfficerId, type OrganId, SETTINGS_STREAM, yearOf } from '@mingdu/schema'
import { countKey, tabulate, tabulateDisputes, type YearCounts } from '@mingdu/workflow'
import { sql } from 'kysely'
import { readFields } from '../log/particulars.ts'
import { listed } from './listed-cases.ts'
import { officerNames } from './officer-names.ts'
import { rowChoices } from './organ-reports.ts'
import type { Reading } from './reading.ts'

/** What was booked after a version of the year was handed in and would have changed it, fact by fact. */
export async function adjustmentsSince(reading: Reading, form: Form, organ: OrganId, year: number, seq: number): Promise<Adjustment[]> {
  const posted = await postedSince(reading, organ, year, seq)
  if (posted.length === 0) return []
  const rows = rowChoices(reading, organ, year, null)
  const byFact = [...Map.groupBy(posted, (p) => `${p.stream}/${p.seq}`).values()].flatMap((of) => {
    const cells = cellsOf(form, year, packed(of), rows)
    return of[0] && cells.length > 0 ? [{ first: of[0], cells }] : []
  })
  const refs = [...new Set(byFact.map((f) => f.first.stream))].map((stream) => ({ organ, stream }))
  const numbers = new Map((await listed(reading, refs)).map((c) => [c.id, c.number]))
  const reasons = await readFields(reading.db, reading.master, refs, 'irregularReason')
  const names = await officerNames(
    reading.db,
    byFact.map((f) => f.first.by_officer)
  )
  return byFact.map(({ first: f, cells }) => ({
    seq: f.seq,
    on: f.on,
    at: f.recorded_at,
    by: f.by_officer,
    byName: names.get(f.by_officer) ?? f.by_officer,
    case: { organ, id: f.stream, number: numbers.get(f.stream) ?? '' },
    fact: f.type,
    reason: (reasons.find((r) => r.stream === f.stream && r.seq === f.seq)?.value as string | undefined) ?? null,
    cells
  }))
}

/** Closing and adjusting wait for each other, so the position in the log tells which came first. */
async function postedSince({ db }: Reading, organ: OrganId, year: number, seq: number) {
  const closing = db
    .selectFrom('facts')
    .select('position')
    .where('organ', '=', organ)
    .where('stream', '=', SETTINGS_STREAM)
    .where('seq', '=', seq)
  const rows = await db
    .selectFrom('postings as p')
    .innerJoin('facts as f', (join) =>
      join.onRef('f.organ', '=', 'p.organ').on(sql<boolean>`f.stream = p.stream::text`).onRef('f.seq', '=', 'p.seq')
    )
    .select(['p.stream', 'p.seq', 'p.what', 'p.applicant_kind', 'p.legal_day', 'p.delta'])
    .select(['f.type', 'f.legal_day as on', 'f.recorded_at', 'f.by_officer', 'f.position'])
    .where('p.organ', '=', organ)
    .where('p.legal_day', '<=', lastDayOf(year))
    .where('f.position', '>', closing)
    .orderBy('f.position')
    .orderBy('p.n')
    .execute()
  return rows.map((r) => ({ ...r, stream: r.stream as CaseId, by_officer: r.by_officer as OfficerId }))
}

function packed(posted: readonly { what: string; applicant_kind: string; legal_day: string; delta: number }[]) {
  const counts = new Map<number, Record<string, number>>()
  for (const { what, applicant_kind, legal_day, delta } of posted) {
    const year = yearOf(legal_day as Parameters<typeof yearOf>[0])
    const page = counts.get(year) ?? {}
    const key = countKey(what, applicant_kind)
    page[key] = (page[key] ?? 0) + delta
    counts.set(year, page)
  }
  return counts
}

/** The cells that are moved, but for those that only add others up; in table 四 the block stands for the row. */
function cellsOf(form: Form, year: number, counts: YearCounts, chosen: ReturnType<typeof rowChoices>): Adjustment['cells'] {
  const { rows, columns } = form.applications
  const figures = tabulate(form, year, counts, chosen)
  const disputes = tabulateDisputes(form, year, counts)
  const ofApplications = rows
    .filter((r) => r.kind === 'number' && !r.counts?.some((c) => 'sum' in c))
    .flatMap((row) => columns.map((c, i) => ({ row: row.code, column: c.code, n: c.counts === 'sum' ? 0 : (figures[row.code]?.[i] ?? 0) })))
  const ofDisputes = form.disputes
    .flatMap((block) => block.columns.map((c) => ({ row: block.code, column: c.code, sum: c.sum })))
    .map(({ sum, ...at }, i) => ({ ...at, n: sum ? 0 : (disputes[i] ?? 0) }))
  return [...ofApplications, ...ofDisputes].filter((c) => c.n !== 0)
}
