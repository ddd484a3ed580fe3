import type { Form } from '@mingdu/schema'
import { normalise } from './normalise.ts'
import type { Paper, TableBlock, TextBlock } from './paper.ts'
import { asPrinted, tableTitles } from './turn-table.ts'

/** A cell of the paper and where its text lies in the whole text. `table`: which one; null in a text whose lines keep cells apart. */
export type SheetCell = {
  text: string
  from: number
  to: number
  row: number
  rows: number
  column: number
  columns: number
  at: string
  table: number | null
}

/** A paper in one spelling as one text, with its cells: what the readers read. */
export type Sheet = {
  text: string
  /** The cell around a character, where the paper keeps cells apart. */
  cellAt(offset: number): SheetCell | null
  /** The cells right of a cell, in its row. */
  rightOf(cell: SheetCell): SheetCell[]
  table(n: number): readonly SheetCell[]
  tables: number
  /** Where a character stands in the file. */
  at(offset: number): string
}

export function sheetOf(paper: Paper, forms: readonly Form[]): Sheet {
  const titles = tableTitles(forms)
  const pieces: string[] = []
  const cells: SheetCell[] = []
  const lines: { from: number; at: string }[] = []
  let end = 0
  let tables = 0
  const add = (text: string) => {
    pieces.push(text)
    end += text.length
  }
  for (const block of paper) {
    if (block.kind === 'text') addText(block, add, () => end, cells, lines)
    else addTable(asPrinted(block, titles), tables++, add, () => end, cells, lines)
  }
  return { text: pieces.join(''), tables, ...finders(cells, lines) }
}

type Add = (text: string) => void
type Lines = { from: number; at: string }[]

function addText(block: TextBlock, add: Add, end: () => number, cells: SheetCell[], lines: Lines): void {
  normalise(block.text)
    .split('\n')
    .forEach((line, row) => {
      const at = `${block.at}第${row + 1}行`
      lines.push({ from: end(), at })
      let from = end()
      if (SEPARATOR.test(line))
        line.split(SEPARATOR).forEach((text, column) => {
          const place = { from, to: from + text.length, row: lines.length, rows: 1, column, columns: 1 }
          cells.push({ text: text.trim(), ...place, at: `${at}第${column + 1}格`, table: null })
          from += text.length + 1
        })
      add(`${line}\n`)
    })
}

const SEPARATOR = /[\t|]/

function addTable(block: TableBlock, table: number, add: Add, end: () => number, cells: SheetCell[], lines: Lines): void {
  const rows = new Map<number, typeof block.cells>()
  for (const cell of block.cells) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell])
  for (const [, row] of [...rows].sort(([a], [b]) => a - b)) {
    lines.push({ from: end(), at: row[0]?.at ?? block.at })
    for (const cell of row.sort((a, b) => a.column - b.column)) {
      const text = normalise(cell.text).replace(/\s+/g, ' ').trim()
      cells.push({ ...cell, text, from: end(), to: end() + text.length, table })
      add(`${text}\t`)
    }
    add('\n')
  }
  add('\n')
}

function finders(cells: readonly SheetCell[], lines: Lines): Omit<Sheet, 'text' | 'tables'> {
  const byTable = new Map<number, SheetCell[]>()
  const byRow = new Map<number, SheetCell[]>()
  for (const cell of cells) {
    const [groups, key] = cell.table === null ? [byRow, cell.row] : [byTable, cell.table]
    const group = groups.get(key)
    if (group) group.push(cell)
    else groups.set(key, [cell])
  }
  const overlaps = (a: SheetCell, b: SheetCell) => b.row < a.row + a.rows && a.row < b.row + b.rows
  return {
    cellAt: (offset) => lastBefore(cells, offset, (cell) => cell.to > offset),
    rightOf: (cell) => {
      const group = (cell.table === null ? byRow.get(cell.row) : byTable.get(cell.table)) ?? []
      return group.filter((c) => c.column >= cell.column + cell.columns && (cell.table === null || overlaps(cell, c))).sort(byColumn)
    },
    table: (n) => byTable.get(n) ?? [],
    at: (offset) => lastBefore(lines, offset, () => true)?.at ?? ''
  }
}

const byColumn = (a: SheetCell, b: SheetCell) => a.column - b.column || a.row - b.row

/** The last of a list in order that begins at or before the character, if it will do. */
function lastBefore<T extends { from: number }>(list: readonly T[], offset: number, will: (one: T) => boolean): T | null {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle] as T).from <= offset) low = middle + 1
    else high = middle
  }
  // Empty cells share their place with the next one.
  for (let i = low - 1; i >= 0 && i >= low - 40; i--) if (will(list[i] as T)) return list[i] as T
  return null
}
