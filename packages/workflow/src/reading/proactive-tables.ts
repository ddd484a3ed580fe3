import type { Form, ProactiveBlock, PublishedReport, ReportCell, Unread } from '@mingdu/schema'
import { coreOf, type LabelFinder, type Place } from './find-label.ts'
import { type ProactiveRow, readProactiveRow } from './proactive-row.ts'
import { cellsRead } from './read-cells.ts'
import type { Sheet } from './sheet.ts'

type Proactive = PublishedReport['proactive']

/** Table 二, whichever form's columns it has, and what could not be read of it. `end`: where table 三 begins. */
export function proactiveTables(sheet: Sheet, form: Form, finder: LabelFinder, end: number) {
  const rows: ProactiveRow[] = form.proactive.flatMap((block) =>
    block.rows.map((row) => ({ ...row, names: [row.title, ...(row.variants ?? [])], block }))
  )
  const places = placesOf(rows, finder, startOf(form, finder, end), end)
  const unread: Unread[] = []
  const cells: ReportCell[] = []
  for (const row of rows) {
    const place = places.get(row.code) ?? null
    const { line, found, why, cells: own } = readProactiveRow(sheet, row, place)
    if (why) unread.push({ where: `表二 ${row.title}`, found, why })
    const codes = row.block.columns.map((column) => ({ table: 'proactive' as const, row: row.code, column: column.code }))
    const at = place ? sheet.at(place.from) : null
    cells.push(...cellsRead({ codes, line, found, at, isUnread: why !== undefined, ...(own && { cells: own }) }))
  }
  return { proactive: namedFigures(cells), unread, cells }
}

/** The figures that reports of both forms have, by name. The form of 2019 counts items of charges and prints no amount. */
function namedFigures(cells: readonly ReportCell[]): Proactive {
  const line = (row: string) => cells.filter((cell) => cell.row === row).map((cell) => cell.value)
  const one = (row: string, column: string) => cells.find((cell) => cell.row === row && cell.column === column)?.value ?? null
  return {
    regulations: line('regulations'),
    normative: line('normative'),
    licensing: one('licensing', 'decisions'),
    penalty: one('penalty', 'decisions'),
    coercion: one('coercion', 'decisions'),
    fees: one('fees', 'amount')
  }
}

/** The tables begin at their first head: the prose before them uses the same words. */
function startOf(form: Form, finder: LabelFinder, end: number): number {
  const columns = form.proactive.flatMap((block: ProactiveBlock) => block.columns.map((column) => column.title))
  const heads = ['信息内容', ...columns.filter((title) => coreOf(title).length > 4)]
  return Math.min(...heads.flatMap((head) => finder.find(head, 0, end)?.from ?? []), end)
}

function placesOf(rows: ProactiveRow[], finder: LabelFinder, start: number, end: number): Map<string, Place> {
  const places = new Map<string, Place>()
  let after = start
  rows.forEach((row, i) => {
    const next = rows.slice(i + 1).flatMap((later) => first(later, finder, after, end) ?? [])[0]
    const place = first(row, finder, after, next?.from ?? end)
    if (!place) return
    places.set(row.code, place)
    after = place.to
  })
  return places
}

function first(row: ProactiveRow, finder: LabelFinder, after: number, end: number): Place | null {
  const found = row.names.flatMap((name) => finder.find(name, after, end) ?? [])
  return found.sort((a, b) => a.from - b.from)[0] ?? null
}
