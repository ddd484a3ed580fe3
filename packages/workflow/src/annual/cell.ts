import { type DisputeBlock, type Form, type FormRow, firstDayOf, type LocalDate, lastDayOf, type OutcomeId } from '@mingdu/schema'
import { countedIn } from './dispute-entries.ts'
import type { Counted } from './postings.ts'
import { kindsOf, outcomesOf } from './tabulate.ts'

/** Which postings make a cell: their sum per case is 1 for each case in it (in table 四 one for each dispute over it). */
export type CellQuery = { what: Counted[]; applicantKinds: string[]; from: LocalDate; to: LocalDate }

/**
 * The postings behind one cell, so that every figure opens its cases; null if there is no such cell. In
 * table 四 the block stands for the row.
 */
export function cellQuery(
  form: Form,
  rowCode: string,
  columnCode: string,
  year: number,
  outcomeRow: Readonly<Record<OutcomeId, string>> = {}
): CellQuery[] | null {
  const { rows, columns } = form.applications
  const block = form.disputes.find((b) => b.code === rowCode)
  if (block) return disputeQuery(block, columnCode, year, columns.flatMap(kindsOf))
  const row = rows.find((r) => r.code === rowCode && r.kind === 'number')
  const column = columns.find((c) => c.code === columnCode)
  if (!row || !column) return null
  const applicantKinds = [...(column.counts === 'sum' ? columns.flatMap(kindsOf) : kindsOf(column))]
  return expand(row, rows).flatMap((r) => rowQueries(r, form, year, outcomeRow).map((q) => ({ ...q, applicantKinds })))
}

function disputeQuery(block: DisputeBlock, columnCode: string, year: number, applicantKinds: string[]): CellQuery[] | null {
  const column = block.columns.find((c) => c.code === columnCode)
  if (!column) return null
  const of = column.sum ? block.columns.filter((c) => !c.sum) : [column]
  const pending = of.filter((c) => c.counts === 'pending').flatMap((c) => countedIn(block, c))
  const ended = of.filter((c) => c.counts !== 'pending').flatMap((c) => countedIn(block, c))
  const query = (what: Counted[], from: LocalDate) => (what.length > 0 ? [{ what, applicantKinds, from, to: lastDayOf(year) }] : [])
  return [...query(ended, firstDayOf(year)), ...query(pending, BEGINNING)]
}

function rowQueries(
  row: FormRow,
  form: Form,
  year: number,
  outcomeRow: Readonly<Record<OutcomeId, string>>
): Omit<CellQuery, 'applicantKinds'>[] {
  const inYear = { from: firstDayOf(year), to: lastDayOf(year) }
  const outcomes = outcomesOf(row, form, outcomeRow).map((o): Counted => `outcome:${o}`)
  const queries: Omit<CellQuery, 'applicantKinds'>[] = outcomes.length > 0 ? [{ what: outcomes, ...inYear }] : []
  for (const count of row.counts ?? []) {
    if (!('intake' in count)) continue
    if (count.intake === 'new') queries.push({ what: ['new'], ...inYear })
    else queries.push({ what: ['open'], from: BEGINNING, to: lastDayOf(count.intake === 'carriedIn' ? year - 1 : year) })
  }
  return queries
}

function expand(row: FormRow, rows: readonly FormRow[]): FormRow[] {
  const sums = (row.counts ?? []).flatMap((c) => ('sum' in c ? c.sum : []))
  return sums.length === 0 ? [row] : sums.flatMap((code) => rows.filter((r) => r.code === code).flatMap((r) => expand(r, rows)))
}

/** Before any application under the law. */
const BEGINNING = '1949-10-01' as LocalDate
