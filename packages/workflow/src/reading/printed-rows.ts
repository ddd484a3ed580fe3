import type { Form } from '@mingdu/schema'
import { partOf } from '../annual/form-of.ts'
import { coreOf, type LabelFinder, type Place } from './find-label.ts'
import type { Sheet, SheetCell } from './sheet.ts'

/** A number row of table 三 as it stands in the text, not yet read. */
export type PrintedRow = {
  code: string
  title: string
  place: Place
  /** What is printed from the end of the label to the next label. */
  after: string
  /** The cell of its label and those right of it, where the paper keeps cells apart. */
  cells: { label: SheetCell; right: SheetCell[] } | null
}

/** The number rows of table 三 in the form's order; `null` where a label is not in the text. */
export function printedRows(sheet: Sheet, form: Form, finder: LabelFinder): Map<string, PrintedRow | null> {
  const rows = form.applications.rows
    .filter((row) => row.kind === 'number')
    .map((row) => ({ ...row, names: [row.title, ...(row.variants ?? [])] }))
  const places = placesOf(rows, finder, startOf(form, finder))
  const single = printedAsOne(form, places, finder)
  if (single) {
    for (const part of single.parts) places.delete(part)
    places.set(single.code, single.place)
  }
  const starts = [...places.values()].flatMap((place) => (place ? [place.from] : [])).sort((a, b) => a - b)
  const title = (code: string) => form.applications.rows.find((row) => row.code === code)?.title ?? ''
  return new Map(
    inOrder(form, places).map(([code, place]) => [
      code,
      place ? printedRow(sheet, code, title(code), place, endOf(sheet.text, place, starts)) : null
    ])
  )
}

/** The table begins at its corner note, or its heads: the prose before it names the same rows. */
function startOf(form: Form, finder: LabelFinder): number {
  const heads = [form.applications.cornerNote, form.applications.columnsHead, partOf(form, 'applications').title]
  return heads.flatMap((head) => finder.find(head, 0, Number.POSITIVE_INFINITY)?.to ?? [])[0] ?? 0
}

type Named = { code: string; names: string[] }

/**
 * Long labels first, each after the one before; then the short ones (其他, 总计), which many places of
 * the text have, only between their neighbours.
 */
function placesOf(rows: Named[], finder: LabelFinder, start: number): Map<string, Place | null> {
  const places = new Map<string, Place | null>()
  let after = start
  for (const row of rows) {
    const place = isShort(row) ? null : first(row.names, finder, after, Number.POSITIVE_INFINITY)
    places.set(row.code, place)
    if (place) after = place.to
  }
  rows.forEach((row, i) => {
    if (!isShort(row)) return
    const before = rows
      .slice(0, i)
      .flatMap((r) => places.get(r.code) ?? [])
      .at(-1)
    const next = rows.slice(i + 1).flatMap((r) => places.get(r.code) ?? [])[0]
    if (before && next) places.set(row.code, first(row.names, finder, before.to, next.from))
  })
  return places
}

const isShort = (row: Named): boolean => coreOf(row.names[0] ?? '').length < 4

function first(names: string[], finder: LabelFinder, after: number, before: number): Place | null {
  const found = names.flatMap((name) => finder.find(name, after, before) ?? [])
  return found.sort((a, b) => a.from - b.from)[0] ?? null
}

/** A group that this report prints as one row: its title stands between its neighbours, its parts do not. */
function printedAsOne(form: Form, places: Map<string, Place | null>, finder: LabelFinder) {
  const { rows } = form.applications
  const group = rows.find((row) => row.alsoAsOneRow)
  if (!group) return null
  const parts = rows.filter((row) => row.parent === group.code).map((row) => row.code)
  // The last of the parts has a short name that other rows have too.
  if (parts.slice(0, -1).some((part) => places.get(part))) return null
  const around = rows.map((row) => row.code)
  const before = last(around.slice(0, around.indexOf(group.code)).flatMap((code) => places.get(code) ?? []))
  const after = around.slice(around.indexOf(last(parts) ?? group.code) + 1).flatMap((code) => places.get(code) ?? [])[0]
  const place = before && after ? finder.find(group.title, before.to, after.from) : null
  return place ? { code: group.code, parts, place } : null
}

const last = <T>(list: readonly T[]): T | undefined => list[list.length - 1]

function inOrder(form: Form, places: Map<string, Place | null>): [string, Place | null][] {
  return form.applications.rows.flatMap((row) => {
    const place = places.get(row.code)
    return place === undefined ? [] : [[row.code, place] as [string, Place | null]]
  })
}

/** Up to the next label; the last row ends where another heading begins. */
function endOf(text: string, place: Place, starts: number[]): number {
  const next = starts.find((start) => start >= place.to)
  if (next !== undefined) return next
  const heading = NEXT_HEADING.exec(text.slice(place.to))
  return heading ? place.to + heading.index : text.length
}

const NEXT_HEADING = /[一二三四五六七八九]\s*、|行\s*政\s*.?\s*复\s*议|政\s*府\s*信\s*息/u

function printedRow(sheet: Sheet, code: string, title: string, place: Place, end: number): PrintedRow {
  const label = sheet.cellAt(place.to - 1)
  // Where two rows stand in one line of a text, the cells of the first end before the label of the second.
  const right = label ? sheet.rightOf(label).filter((cell) => cell.table !== null || cell.from < end) : []
  return { code, title, place, after: sheet.text.slice(place.to, end), cells: label ? { label, right } : null }
}
