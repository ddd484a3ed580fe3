import type { PaperCell } from '@mingdu/workflow/reading'

/** A cell as its row names it: what it spans, not where it stands. */
export type SpannedCell = { text: string; rows: number; columns: number }

/** Cells with their places: each stands at the first place of its row that no cell from above covers. */
export function placeCells(rows: readonly SpannedCell[][], at: (row: number, column: number) => string): PaperCell[] {
  const cells: PaperCell[] = []
  /** The row up to which each column is covered from above. */
  const coveredTo: number[] = []
  rows.forEach((spanned, row) => {
    let column = 0
    for (const { text, ...span } of spanned) {
      while ((coveredTo[column] ?? 0) > row) column++
      const columns = Math.min(Math.max(1, span.columns), WIDEST)
      const height = Math.min(Math.max(1, span.rows), rows.length - row)
      cells.push({ text, row, column, rows: height, columns, at: at(row, column) })
      for (let c = column; c < column + columns; c++) coveredTo[c] = row + height
      column += columns
    }
  })
  return cells
}

/** As in HTML: a span beyond this is a slip. */
const WIDEST = 1000
