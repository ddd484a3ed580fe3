import { coreOf } from './find-label.ts'
import type { Sheet, SheetCell } from './sheet.ts'

/** From which column of the grid to which a printed column reaches. */
export type Span = { from: number; to: number }

type Titled = { title: string; variants?: string[] | undefined }

/**
 * Where the columns with these titles stand in a table, above a row; null where a title is missing, or
 * stands there more than once and no year over it says which is meant.
 */
export function headerColumns(sheet: Sheet, table: number, above: number, titles: readonly Titled[], year: number | null): Span[] | null {
  const heads = sheet.table(table).filter((cell) => cell.row < above)
  const found = titles.map((titled) => headsOf(heads, titled))
  const sets = found[0]?.length ?? 0
  if (sets === 0 || found.some((list) => list.length !== sets)) return null
  const candidates = Array.from({ length: sets }, (_, i) => found.map((list) => list[i] as SheetCell))
  const chosen = sets === 1 ? candidates : candidates.filter((set) => year !== null && isUnderYear(heads, set, year))
  return chosen.length === 1 ? (chosen[0] as SheetCell[]).map((cell) => ({ from: cell.column, to: cell.column + cell.columns })) : null
}

/** The cells of a title from left to right; of one repeated below itself (a head printed again) the lowest. */
function headsOf(heads: readonly SheetCell[], { title, variants = [] }: Titled): SheetCell[] {
  const cores = [title, ...variants, ...(title === '总计' ? ['合计'] : [])].map(coreOf)
  const byColumn = new Map<number, SheetCell>()
  for (const cell of heads) if (cores.includes(coreOf(cell.text))) byColumn.set(cell.column, cell)
  return [...byColumn.values()].sort((a, b) => a.column - b.column)
}

function isUnderYear(heads: readonly SheetCell[], set: readonly SheetCell[], year: number): boolean {
  const first = Math.min(...set.map((cell) => cell.column))
  const last = Math.max(...set.map((cell) => cell.column + cell.columns))
  const over = heads.filter((cell) => /20\d\d/.test(cell.text) && cell.column >= first && cell.column + cell.columns <= last)
  return over.some((cell) => cell.text.includes(String(year)))
}

/** Which span a cell stands in; -1 where it is in none or between two. */
export function spanOf(spans: readonly Span[], cell: { column: number; columns: number }): number {
  const hit = spans.flatMap((span, i) => (cell.column < span.to && span.from < cell.column + cell.columns ? [i] : []))
  return hit.length === 1 ? (hit[0] as number) : -1
}
