import type { ProactiveBlock } from '@mingdu/schema'
import { cellFigure } from './cell-figure.ts'
import { coreOf, type Place } from './find-label.ts'
import { headerColumns } from './header-columns.ts'
import { cellsOfRow } from './row-cells.ts'
import type { Sheet, SheetCell } from './sheet.ts'
import { type Line, waysToTakeApart } from './take-apart.ts'
import { digitsIn, figureOf, tokensOf } from './tokens.ts'

export type ProactiveRow = { code: string; title: string; names: string[]; block: ProactiveBlock }
export type ProactiveLine = { line: Line; found: string; why?: string; cells?: (SheetCell | null)[] }

/** One row of table 二; money comes in units of ten thousand yuan. */
export function readProactiveRow(sheet: Sheet, row: ProactiveRow, place: Place | null): ProactiveLine {
  if (!place) return { line: row.block.columns.map(() => null), found: '', why: '文中没有找到这一行' }
  return inCells(sheet, row, place) ?? inText(sheet.text, row, place)
}

function inCells(sheet: Sheet, { block }: ProactiveRow, place: Place): ProactiveLine | null {
  const label = sheet.cellAt(place.to - 1)
  if (!label) return null
  const right = sheet.rightOf(label)
  const heads = (table: number) => headerColumns(sheet, table, label.row, block.columns, null)
  const read = cellsOfRow({ label, right }, block.columns.length, { heads, complete: new Map() })
  if (!read) return null
  if (!read.line) return { line: block.columns.map(() => null), found: read.found, ...(read.why !== undefined && { why: read.why }) }
  const units = (read.cells ?? []).map((cell) => unitOf(cell))
  const inUnit = read.line.map((value, i) => (value === null ? null : inTenThousands(block, i, value, units[i] ?? '')))
  const other = inUnit.findIndex((value, i) => value === null && read.line?.[i] !== null)
  const why = other >= 0 ? `表中以万元为单位，此处写作${units[other]}` : read.why
  return { line: inUnit, found: read.found, ...(read.cells && { cells: read.cells }), ...(why !== undefined && { why }) }
}

function unitOf(cell: SheetCell | null): string {
  const figure = cell ? cellFigure(cell.text) : null
  return figure?.is === 'figure' ? figure.unit : ''
}

/** Where the form prints the unit another one contradicts it; where it prints none, the cell says which it is. */
function inTenThousands(block: ProactiveBlock, i: number, value: number, unit: string): number | null {
  const column = block.columns[i]
  if (column?.unit !== 'tenThousandYuan' || unit === '' || unit === '万元') return value
  if (column.title.includes('万元')) return null
  return unit === '元' ? shifted(value, -4) : unit === '亿元' ? shifted(value, 4) : null
}

/** By whole places of the decimal, so that no figure gains a rounding. */
const shifted = (value: number, places: number): number => Number(`${value}e${places}`)

function inText(text: string, row: ProactiveRow, place: Place): ProactiveLine {
  const columns = row.block.columns
  const none = columns.map(() => null)
  const rest = text.slice(place.to).replace(tailOf(row), '')
  const printed = FIGURES.exec(rest)?.[0] ?? ''
  const unit = UNIT.exec(rest.slice(printed.length))?.[1] ?? ''
  const found = printed.trim()
  const money = columns.findIndex((column) => column.unit === 'tenThousandYuan')
  const inUnit = (line: Line): ProactiveLine => {
    const value = line[money]
    if (value === undefined || value === null || unit === '') return { line, found }
    const converted = inTenThousands(row.block, money, value, unit)
    if (converted === null) return { line: none, found: `${found}${unit}`, why: `表中以万元为单位，此处写作${unit}` }
    return { line: line.map((v, i) => (i === money ? converted : v)), found: `${found}${unit}` }
  }
  const tokens = tokensOf(found)
  if (tokens.length === 0) return { line: none, found }
  if (tokens.length === columns.length) return inUnit(tokens.map(figureOf))
  if (tokens.length > columns.length) return { line: none, found, why: `印有${tokens.length}个数，表中只有${columns.length}格` }
  // Figures kept apart, and one too few: a cell is blank, and nobody knows which.
  if (tokens.length > 1 || digitsIn(tokens) < columns.length) return { line: none, found, why: '印的数比表中的格少' }
  const ways = waysToTakeApart(tokens, columns.length, (line) =>
    line.every((value, i) => (value ?? 0) >= 0 || columns[i]?.code === 'change')
  )
  const [only, another] = ways ?? []
  return only && !another ? inUnit(only) : { line: none, found, why: '数字连写，没有勾稽关系可据以拆分' }
}

/** What is left of a label that is found by its beginning. */
const tailOf = (row: ProactiveRow): RegExp => {
  const tails = row.names.map((name) => [...coreOf(name)].slice(6).join('\\s*')).filter((tail) => tail !== '')
  return tails.length === 0 ? /^$/ : new RegExp(`^\\s*(?:${tails.join('|')})`, 'u')
}

/** Figures and marks up to the next word. */
const FIGURES = /^[\d\s,.\t|/\\—–-]*/
const UNIT = /^\s*(万元|亿元|元)/u
