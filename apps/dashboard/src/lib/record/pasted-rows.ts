import type { LocalDate } from '@mingdu/schema'
import { last } from '../ui/last.ts'

/** A column of a pasted sheet that we know; what else a sheet holds is left out, and said so. */
export type Column = 'mailNumber' | 'on' | 'matter' | 'description' | 'wantedForm' | 'note'

export type PastedRow = { line: number; values: Partial<Record<Column, string>> }
/** `unknown`: headings of columns that are left out. */
export type Pasted = { columns: Column[]; unknown: string[]; rows: PastedRow[]; noHeading: boolean }

/** How sheets head their columns. */
const headings: Record<Column, readonly string[]> = {
  mailNumber: ['收文号', '来文号', '收文编号', 'mail-room number'],
  on: ['到达日期', '收到日期', '来件日期', '日期', 'day of arrival', 'date'],
  matter: ['事项', '申请事项', '标题', '题名', 'matter'],
  description: ['所需信息的描述', '内容', '申请内容', '描述', 'description'],
  wantedForm: ['获取方式、途径', '获取方式', '形式要求', 'form and route wanted'],
  note: ['备注', 'note']
}

/** Rows copied out of a sheet: cells apart by tabs, the first row their headings, empty rows left out. */
export function pastedRows(text: string): Pasted {
  const [head = [], ...body] = cellsOf(text)
  const places = head.map(columnOf)
  const columns = places.filter((c) => c !== null)
  if (columns.length === 0) return { columns: [], unknown: [], rows: [], noHeading: text.trim() !== '' }
  const unknown = head.filter((name, i) => places[i] === null && name.trim() !== '').map((name) => name.trim())
  const rows = body.flatMap((cells, i) => {
    if (cells.every((cell) => cell.trim() === '')) return []
    const said = cells.flatMap((cell, at) => {
      const column = places[at]
      const value = column === 'on' ? dayOf(cell.trim()) : cell.trim()
      return column && value ? [[column, value] as const] : []
    })
    return [{ line: i + 2, values: Object.fromEntries(said) }]
  })
  return { columns, unknown, rows, noHeading: false }
}

function columnOf(heading: string): Column | null {
  const said = heading.trim().toLowerCase()
  return (Object.keys(headings) as Column[]).find((column) => headings[column].includes(said)) ?? null
}

/** 2026/3/16 and 2026年3月16日 are 2026-03-16; whatever else is said stays as it is, to be told. */
export function dayOf(said: string): LocalDate {
  const [, year, month, day] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(said) ?? []
  return (year && month && day ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : said) as LocalDate
}

/** As sheets put cells on the clipboard: one with a tab, a line break or a quote in it stands in quotes, its own quotes doubled. */
function cellsOf(text: string): string[][] {
  const rows: string[][] = [[]]
  const cell = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)|[^\t\r\n]*/y
  let at = 0
  while (at <= text.length) {
    cell.lastIndex = at
    const [whole, quoted] = cell.exec(text) ?? ['']
    last(rows)?.push(quoted?.replace(/""/g, '"') ?? whole)
    at += whole.length
    if (text[at] !== undefined && text[at] !== '\t') rows.push([])
    at += text.startsWith('\r\n', at) ? 2 : 1
  }
  return rows
}
