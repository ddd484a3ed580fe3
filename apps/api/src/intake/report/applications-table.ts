import type { Form, Unread } from '@mingdu/schema'
import type { LabelFinder } from './find-label.ts'
import type { PrintedIdentities } from './printed-identities.ts'
import { printedRows } from './printed-rows.ts'
import { geometryOf, type Reading, readRow } from './read-row.ts'
import { settle } from './settle.ts'
import type { Line } from './take-apart.ts'

/** Table 三: figures by row code, what could not be read of it, and where it stands. */
export function applicationsTable(text: string, form: Form, finder: LabelFinder, identities: PrintedIdentities) {
  const count = form.applications.columns.length
  const printed = printedRows(text, form, finder)
  const rows = [...printed.values()].flatMap((row) => row ?? [])
  const geometry = geometryOf(rows, count)
  const readings = new Map(rows.map((row) => [row.code, readRow(row, count, geometry, identities.row)]))
  const settled = settle(readings, identities.columns)

  const applications: Record<string, Line> = {}
  const unread: Unread[] = []
  for (const code of printed.keys()) {
    applications[code] = settled.get(code) ?? Array<null>(count).fill(null)
    const why = complaint(readings.get(code), settled.get(code) ?? null)
    if (why) unread.push({ where: `表三 ${titleOf(form, code)}`, found: readings.get(code)?.found ?? '', why })
  }
  const ends = rows.map((row) => row.place)
  const place = ends.length === 0 ? null : { from: Math.min(...ends.map((p) => p.from)), to: Math.max(...ends.map((p) => p.to)) }
  return { applications, unread, place }
}

function complaint(reading: Reading | undefined, settled: Line | null): string | null {
  if (!reading) return '文中没有找到这一行'
  if (reading.why) return reading.why
  return settled ? null : '数字连写，勾稽关系不能确定唯一的拆法'
}

const titleOf = (form: Form, code: string): string => form.applications.rows.find((row) => row.code === code)?.title ?? code
