import { cellFigure } from './cell-figure.ts'
import { type Span, spanOf } from './header-columns.ts'
import type { PrintedRow } from './printed-rows.ts'
import type { SheetCell } from './sheet.ts'
import type { Line } from './take-apart.ts'

type Cells = NonNullable<PrintedRow['cells']>

/** How a table places its figures: where its heads stand, and where its complete rows have them. */
export type RowCells = { heads(table: number): Span[] | null; complete: Complete }
export type Complete = ReadonlyMap<string, readonly Span[][]>

export type Placed = { line: Line | null; cells?: (SheetCell | null)[]; found: string; why?: string }

/**
 * A row whose figures stand in cells of their own; null where they do not, and the text must be taken
 * apart. Which cells are blank, the heads show, or else the rows that are complete.
 */
export function cellsOfRow({ label, right }: Cells, count: number, columns: RowCells): Placed | null {
  const filled = right.filter((cell) => cellFigure(cell.text).is !== 'empty')
  const found = filled.map((cell) => cell.text).join(' ')
  // One cell may hold the figures of all.
  if (filled.length === 1 && holdsSeveral(found, count)) return null
  const spans = label.table === null ? null : columns.heads(label.table)
  const byHead = spans && bySpans(filled, spans, true)
  if (byHead?.every((cell) => cell !== null)) return placed(byHead, found)
  if (filled.length === count) return placed(filled, found)
  if (byHead && filled.length > 0) return placed(byHead, found)
  if (filled.length === 0) return label.table === null ? null : placed(Array<null>(count).fill(null), found)
  const [shape, another] = columns.complete.get(shapeOf(label)) ?? []
  const byOthers = shape && !another && reaches(label, right, shape) ? bySpans(filled, shape, false) : null
  if (byOthers) return placed(byOthers, found)
  const run = right.slice(0, right.findIndex((cell) => isWords(cell)) + 1 || undefined).filter((cell) => !isWords(cell))
  if (label.table === null && !shape && run.length === count) return placed(run, found)
  return { line: null, found, why: filled.length > count ? `印有${filled.length}个数，表中只有${count}格` : '有空格，空的是哪几格无从判断' }
}

const holdsSeveral = (text: string, count: number): boolean =>
  count > 1 && (/\d\s+\d|^0\d/.test(text) || (count > 3 && text.replace(/\D/g, '').length >= count))

/** Where the rows that are complete have their figures, by the table and the place of the label. */
export function completeRows(rows: readonly PrintedRow[], count: number): Complete {
  const complete = new Map<string, Span[][]>()
  for (const { cells } of rows) {
    if (!cells) continue
    const filled = cells.right.filter((cell) => cellFigure(cell.text).is !== 'empty')
    if (filled.length !== count || filled.some((cell) => cellFigure(cell.text).is === 'unclear')) continue
    const spans = filled.map((cell) => ({ from: cell.column, to: cell.column + cell.columns }))
    const known = complete.get(shapeOf(cells.label)) ?? []
    if (!known.some((other) => JSON.stringify(other) === JSON.stringify(spans))) known.push(spans)
    complete.set(shapeOf(cells.label), known)
  }
  return complete
}

/** In a table all rows share its columns; in a text of ragged lines only those whose label stands alike. */
const shapeOf = (label: SheetCell): string => (label.table === null ? `line ${label.column}` : `table ${label.table}`)

/** In a text a cell that is not there may be any of them; an empty one between its tabs is that one. */
const reaches = (label: SheetCell, right: readonly SheetCell[], spans: readonly Span[]): boolean =>
  label.table !== null || spans.every((span) => right.some((cell) => cell.column === span.from))

const isWords = (cell: SheetCell): boolean => cellFigure(cell.text).is === 'unclear' && !/\d/.test(cell.text)

/**
 * The cells by the spans they stand in; null where two stand in the same, or where it cannot be told what
 * the others are. Under heads that all have their figure, the rest is of other heads: another year, a note.
 */
function bySpans(filled: readonly SheetCell[], spans: readonly Span[], areHeads: boolean): (SheetCell | null)[] | null {
  const line = spans.map((_, i) => filled.filter((cell) => spanOf(spans, cell) === i))
  if (line.some((cells) => cells.length > 1)) return null
  const outside = filled.some((cell) => spanOf(spans, cell) < 0 && /\d/.test(cell.text))
  const isFull = line.every((cells) => cells.length === 1)
  return outside && !(areHeads && isFull) ? null : line.map((cells) => cells[0] ?? null)
}

/** A cell that is no single figure stays open, the others of its row stand. */
function placed(cells: (SheetCell | null)[], found: string): Placed {
  const figures = cells.map((cell) => (cell ? cellFigure(cell.text) : null))
  const unclear = cells.flatMap((cell, i) => (cell && figures[i]?.is === 'unclear' ? [`“${cell.text.slice(0, 30)}”`] : []))
  const line = figures.map((figure) => (figure?.is === 'figure' ? figure.value : null))
  return { line, cells, found, ...(unclear.length > 0 && { why: `格中不是单独一个数：${unclear.join('、')}` }) }
}
