import type { LocalDate } from '@mingdu/schema'
import type { Office } from '@mingdu/workflow/simulate'
import { verifyLog } from '../../log/verify.ts'
import { rebuild } from '../../rebuild/rebuild.ts'
import { must } from './amiss.ts'
import { organOf } from './county.ts'
import { type County, master } from './open-county.ts'

/** What must hold of the store whenever one looks: the chain verifies, the views are the log, the books are the play's. */
export async function holdAfterSlice({ store, book }: County, offices: Iterable<Office>, today: LocalDate): Promise<void> {
  const findings: unknown[] = []
  await verifyLog(store.db, { master, report: (finding) => findings.push(finding) })
  must('verifyIsClean', findings, [])
  const differences: unknown[] = []
  const settings = await book.current(store.db)
  await rebuild({ store, master, settings, today, report: (difference) => differences.push(difference) })
  must('replayEqualsViews', differences, [])
  for (const { number, counts } of offices) {
    const rows = await store.db.selectFrom('year_counts').selectAll().where('organ', '=', organOf(number)).execute()
    must('booksAreThePlays', nonZero(rows.map((r) => [r.year, r.counts])), nonZero([...counts]))
  }
}

const nonZero = (counts: (readonly [number, Record<string, number>])[]): string[] =>
  counts.flatMap(([year, of]) => Object.entries(of).flatMap(([key, n]) => (n === 0 ? [] : [`${year} ${key} ${n}`]))).sort()
