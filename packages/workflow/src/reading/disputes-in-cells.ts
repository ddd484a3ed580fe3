import type { Form } from '@mingdu/schema'
import { cellFigure } from './cell-figure.ts'
import type { DisputesRead } from './disputes-line.ts'
import { coreOf } from './find-label.ts'
import { spanOf } from './header-columns.ts'
import type { Sheet, SheetCell } from './sheet.ts'

/** Table 四 where it is a table whose heads all stand in it; null where it is none. */
export function disputesInCells(sheet: Sheet, form: Form): DisputesRead | null {
  const titles = form.disputes.flatMap((block) => block.columns.map((column) => coreOf(column.title)))
  for (let n = 0; n < sheet.tables; n++) {
    const cells = sheet.table(n)
    const top = cells.find((cell) => coreOf(cell.text) === '行政复议')
    if (!top) continue
    const heads = cells.filter((cell) => cell.row >= top.row && titles.includes(coreOf(cell.text))).sort((a, b) => a.column - b.column)
    if (heads.map((head) => coreOf(head.text)).join() !== titles.join()) continue
    return lineUnder(heads, cells)
  }
  return null
}

function lineUnder(heads: readonly SheetCell[], cells: readonly SheetCell[]): DisputesRead | null {
  const below = Math.max(...heads.map((head) => head.row + head.rows))
  const filled = cells.filter((cell) => cell.row >= below && cellFigure(cell.text).is !== 'empty')
  const rows = [...new Set(filled.filter((cell) => /\d/.test(cell.text)).map((cell) => cell.row))]
  const own = filled.filter((cell) => rows.length === 0 || cell.row === rows[0])
  const found = own.map((cell) => cell.text).join(' ')
  const at = (own[0] ?? heads[0])?.at ?? null
  if (rows.length > 1) return { line: null, found, at, why: '有不止一行数字，不能确定哪一行是表中数据' }
  const spans = heads.map((head) => ({ from: head.column, to: head.column + head.columns }))
  const line = spans.map((_, i) => own.filter((cell) => spanOf(spans, cell) === i))
  // Figures that no head stands over, or several under one: the text may still tell.
  if (line.some((under) => under.length > 1) || line.flat().length < own.length) return null
  const placed = line.map((under) => under[0] ?? null)
  const figures = placed.map((cell) => (cell ? cellFigure(cell.text) : null))
  const unclear = figures.some((figure) => figure?.is === 'unclear')
  return {
    line: figures.map((figure) => (figure?.is === 'figure' ? figure.value : null)),
    found,
    at,
    cells: placed,
    ...(unclear && { why: '格中不是单独一个数' })
  }
}
