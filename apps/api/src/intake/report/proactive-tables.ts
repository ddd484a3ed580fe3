import type { Form, ProactiveBlock, PublishedReport, Unread } from '@mingdu/schema'
import { coreOf, type LabelFinder, type Place } from './find-label.ts'
import { type Line, waysToTakeApart } from './take-apart.ts'
import { digitsIn, figureOf, tokensOf } from './tokens.ts'

type Proactive = PublishedReport['proactive']
type Row = { code: string; title: string; names: string[]; block: ProactiveBlock }

/** Table 二, whichever form's columns it has, and what could not be read of it. */
export function proactiveTables(text: string, form: Form, finder: LabelFinder, end: number): { proactive: Proactive; unread: Unread[] } {
  const rows: Row[] = form.proactive.flatMap((block) =>
    block.rows.map((row) => ({ ...row, names: [row.title, ...(row.variants ?? [])], block }))
  )
  const places = placesOf(rows, finder, startOf(form, finder, end), end)
  const unread: Unread[] = []
  const read = (code: string): Line => {
    const row = rows.find((r) => r.code === code)
    if (!row) return []
    const result = readRow(text, row, places.get(code) ?? null)
    if (result.why) unread.push({ where: `表二 ${row.title}`, found: result.found, why: result.why })
    return result.line
  }
  const one = (code: string, column: string): number | null => {
    const row = rows.find((r) => r.code === code)
    const at = row?.block.columns.findIndex((c) => c.code === column) ?? -1
    return at < 0 ? null : (read(code)[at] ?? null)
  }
  const proactive = {
    regulations: read('regulations'),
    normative: read('normative'),
    licensing: one('licensing', 'decisions'),
    penalty: one('penalty', 'decisions'),
    coercion: one('coercion', 'decisions'),
    // The form of 2019 counts items of charges and prints no amount.
    fees: one('fees', 'amount')
  }
  return { proactive, unread }
}

/** The tables begin at their first head: the prose before them uses the same words. */
function startOf(form: Form, finder: LabelFinder, end: number): number {
  const heads = ['信息内容', ...form.proactive.flatMap((block) => block.columns.map((column) => column.title))]
  return Math.min(...heads.flatMap((head) => finder.find(head, 0, end)?.from ?? []), end)
}

function placesOf(rows: Row[], finder: LabelFinder, start: number, end: number): Map<string, Place> {
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

function first(row: Row, finder: LabelFinder, after: number, end: number): Place | null {
  const found = row.names.flatMap((name) => finder.find(name, after, end) ?? [])
  return found.sort((a, b) => a.from - b.from)[0] ?? null
}

function readRow(text: string, row: Row, place: Place | null): { line: Line; found: string; why?: string } {
  const columns = row.block.columns
  const none = columns.map(() => null)
  if (!place) return { line: none, found: '', why: '文中没有找到这一行' }
  const rest = text.slice(place.to).replace(tailOf(row), '')
  const found = (FIGURES.exec(rest)?.[0] ?? '').trim()
  const unit = UNIT.exec(rest.slice(rest.indexOf(found) + found.length))?.[1]
  const inTenThousand = columns.some((column) => column.unit === 'tenThousandYuan')
  if (inTenThousand && unit && unit !== '万元') return { line: none, found: `${found}${unit}`, why: `表中以万元为单位，此处写作${unit}` }
  const tokens = tokensOf(found)
  if (tokens.length === 0) return { line: none, found }
  if (tokens.length === columns.length) return { line: tokens.map(figureOf), found }
  if (tokens.length > columns.length) return { line: none, found, why: `印有${tokens.length}个数，表中只有${columns.length}格` }
  if (digitsIn(tokens) < columns.length) return { line: none, found, why: '印的数比表中的格少' }
  const ways = waysToTakeApart(tokens, columns.length, (line) =>
    line.every((value, i) => (value ?? 0) >= 0 || columns[i]?.code === 'change')
  )
  const [only, another] = ways ?? []
  return only && !another ? { line: only, found } : { line: none, found, why: '数字连写，没有勾稽关系可据以拆分' }
}

/** What is left of a label that is found by its beginning. */
const tailOf = (row: Row): RegExp => {
  const tails = row.names.map((name) => [...coreOf(name)].slice(6).join('\\s*')).filter((tail) => tail !== '')
  return tails.length === 0 ? /^$/ : new RegExp(`^\\s*(?:${tails.join('|')})`, 'u')
}

/** Figures and marks up to the next word. */
const FIGURES = /^[\d\s,.\t|/\\—–-]*/
const UNIT = /^\s*(万元|亿元|元)/u
