import type { Form } from '@mingdu/schema'
import { coreOf } from './find-label.ts'
import type { PaperCell, TableBlock } from './paper.ts'

/** A table as the form prints it: turned where its rows stand as columns, without columns that only number its rows. */
export function asPrinted(table: TableBlock, titles: TableTitles): TableBlock {
  const turned = liesOnItsSide(table.cells, titles) ? { ...table, cells: table.cells.map(turn) } : table
  return { ...turned, cells: withoutNumbering(turned.cells) }
}

/** What stands at the left of the form's tables, and what stands at their head. */
export type TableTitles = { rows: ReadonlySet<string>; columns: ReadonlySet<string> }

export function tableTitles(forms: readonly Form[]): TableTitles {
  const cores = (titles: string[]) => new Set(titles.map(coreOf))
  const all = (named: readonly { title: string; variants?: string[] | undefined }[]) =>
    named.flatMap((n) => [n.title, ...(n.variants ?? [])])
  const rows = forms.flatMap((f) => [...all(f.applications.rows), ...f.proactive.flatMap((b) => all(b.rows))])
  const columns = forms.flatMap((f) => [
    ...all(f.applications.columns),
    ...f.proactive.flatMap((b) => all(b.columns)),
    ...f.disputes.flatMap((b) => all(b.columns))
  ])
  return { rows: cores(rows), columns: cores(columns) }
}

/** Titles of rows side by side, titles of columns one under the other. */
function liesOnItsSide(cells: readonly PaperCell[], titles: TableTitles): boolean {
  // Some titles are of both kinds (其他, 总计) and say nothing.
  const named = cells.map((cell) => ({ cell, core: coreOf(cell.text) }))
  const rows = named.filter(({ core }) => titles.rows.has(core) && !titles.columns.has(core)).map(({ cell }) => cell)
  const columns = named.filter(({ core }) => titles.columns.has(core)).map(({ cell }) => cell)
  const upright = most(rows, 'column') + most(columns, 'row')
  const lying = most(rows, 'row') + most(columns, 'column')
  if (lying !== upright) return lying > upright
  const corner = named.find(({ core }) => core === '信息内容')?.cell
  return corner !== undefined && rows.some((r) => r.row === corner.row) && columns.some((c) => c.column === corner.column)
}

function most(cells: readonly PaperCell[], side: 'row' | 'column'): number {
  const counts = new Map<number, number>()
  for (const cell of cells) counts.set(cell[side], (counts.get(cell[side]) ?? 0) + 1)
  return Math.max(0, ...counts.values())
}

const turn = (cell: PaperCell): PaperCell => ({
  ...cell,
  row: cell.column,
  column: cell.row,
  rows: cell.columns,
  columns: cell.rows
})

/** A column headed 序号 or 行次, or one that counts 1, 2, 3… downwards left of every other figure, holds no figures. */
function withoutNumbering(cells: PaperCell[]): PaperCell[] {
  const headed = cells.filter((cell) => NUMBERING.test(cell.text.replace(/\s/g, ''))).map((cell) => cell.column)
  const columns = new Set([...headed, ...countingColumns(cells)])
  return columns.size === 0 ? cells : cells.filter((cell) => !columns.has(cell.column) || !/^\s*\d+\s*$/.test(cell.text))
}

const NUMBERING = /^(?:序号|行次|编号|行号)$/

function countingColumns(cells: readonly PaperCell[]): number[] {
  const figures = cells.filter((cell) => /^\s*\d+\s*$/.test(cell.text))
  const first = Math.min(...figures.map((cell) => cell.column))
  const column = figures.filter((cell) => cell.column === first).sort((a, b) => a.row - b.row)
  return column.length >= LONG && column.every((cell, i) => Number(cell.text) === i + 1) ? [first] : []
}

/** Real figures do not count upwards from one as far as this. */
const LONG = 8
