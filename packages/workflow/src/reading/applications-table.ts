import type { Form, ReportCell, Unread } from '@mingdu/schema'
import type { LabelFinder, Place } from './find-label.ts'
import { headerColumns, type Span } from './header-columns.ts'
import type { PrintedIdentities } from './printed-identities.ts'
import { type PrintedRow, printedRows } from './printed-rows.ts'
import { cellsRead } from './read-cells.ts'
import { type Reading, readRow } from './read-row.ts'
import { completeRows } from './row-cells.ts'
import { settle } from './settle.ts'
import type { Sheet } from './sheet.ts'
import type { Line } from './take-apart.ts'

type Given = { sheet: Sheet; form: Form; finder: LabelFinder; identities: PrintedIdentities; year: number | null }

/** Table 三: figures by row code and cell by cell, what could not be read of it, and where it stands. */
export function applicationsTable({ sheet, form, finder, identities, year }: Given) {
  const columns = form.applications.columns
  const printed = printedRows(sheet, form, finder)
  const rows = [...printed.values()].flatMap((row) => row ?? [])
  const how = { heads: headsOf(sheet, form, rows, year), complete: completeRows(rows, columns.length) }
  const readings = new Map(rows.map((row) => [row.code, readRow(row, columns.length, how, identities.row)]))
  const settled = settle(readings, identities.columns)

  const applications: Record<string, Line> = {}
  const unread: Unread[] = []
  const cells: ReportCell[] = []
  for (const [code, row] of printed) {
    const reading = readings.get(code)
    const line = settled.get(code) ?? Array<null>(columns.length).fill(null)
    applications[code] = line
    const why = complaint(reading, settled.get(code) ?? null)
    if (why) unread.push({ where: `表三 ${titleOf(form, code)}`, found: reading?.found ?? '', why })
    const at = row ? sheet.at(row.place.from) : null
    const codes = columns.map((column) => ({ table: 'applications' as const, row: code, column: column.code }))
    cells.push(
      ...cellsRead({
        codes,
        line,
        found: reading?.found ?? '',
        at,
        isUnread: why !== null,
        ...(reading?.cells && { cells: reading.cells })
      })
    )
  }
  return { applications, unread, cells, place: extent(rows) }
}

/** Where the heads of the columns stand in a table of the paper, looked for once. */
function headsOf(sheet: Sheet, form: Form, rows: readonly PrintedRow[], year: number | null): (table: number) => Span[] | null {
  const known = new Map<number, Span[] | null>()
  return (table) => {
    const first = Math.min(...rows.flatMap((row) => (row.cells?.label.table === table ? [row.cells.label.row] : [])))
    if (!known.has(table)) known.set(table, headerColumns(sheet, table, first, form.applications.columns, year))
    return known.get(table) ?? null
  }
}

function extent(rows: readonly PrintedRow[]): Place | null {
  const places = rows.map((row) => row.place)
  return places.length === 0 ? null : { from: Math.min(...places.map((p) => p.from)), to: Math.max(...places.map((p) => p.to)) }
}

function complaint(reading: Reading | undefined, settled: Line | null): string | null {
  if (!reading) return '文中没有找到这一行'
  if (reading.why) return reading.why
  return settled ? null : '数字连写，勾稽关系不能确定唯一的拆法'
}

const titleOf = (form: Form, code: string): string => form.applications.rows.find((row) => row.code === code)?.title ?? code
