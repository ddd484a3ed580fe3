import type { Form } from '@mingdu/schema'
import { partOf } from '../annual/form-of.ts'
import { coreOf, type LabelFinder } from './find-label.ts'

/** The parts of a report that are told and not tabulated, by the code of the part; only those that are there. */
export function proseParts(
  text: string,
  form: Form,
  finder: LabelFinder,
  tables: { from: number; to: number } | null
): Record<string, string> {
  const tabulated = (['proactive', 'applications', 'disputes'] as const).map((table) => partOf(form, table).place)
  const starts = headings(form, finder, tables)
  const prose = form.parts.flatMap((part, i): [string, string][] => {
    const start = starts[i]
    if (tabulated.includes(i) || !start) return []
    const next = Math.min(...starts.slice(i + 1).flatMap((s) => (s ? [s.from] : [])), text.length)
    return [[part.code, said(text.slice(start.to, next))]]
  })
  return Object.fromEntries(prose)
}

/** Without the number of the next heading, which stands before its words. */
const said = (text: string): string =>
  text
    .replace(/[一二三四五六七八九]\s*[、.]?\s*$/u, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST)

/** Parts before table 三 head what stands before it, parts after it what stands behind. */
function headings(form: Form, finder: LabelFinder, tables: { from: number; to: number } | null) {
  const applications = partOf(form, 'applications').place
  let after = 0
  return form.parts.map((part, i) => {
    const from = i > applications ? Math.max(after, tables?.to ?? 0) : after
    const until = i <= applications ? (tables?.from ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY
    const names = [part.title, ...(part.variants ?? [])].filter((name) => coreOf(name).length >= 4)
    const found = names.flatMap((name) => finder.find(name, from, until) ?? []).sort((a, b) => a.from - b.from)[0]
    const longest = found && names.reduce((to, name) => Math.max(to, endOfName(name, found.from, finder)), found.to)
    if (found) after = found.to
    return found ? { from: found.from, to: longest ?? found.to } : null
  })
}

/** A label is found by its beginning; the heading ends where its last words end. */
function endOfName(name: string, from: number, finder: LabelFinder): number {
  const ending = [...coreOf(name)].slice(-4).join('')
  return finder.find(ending, from, from + 2 * name.length + 10)?.to ?? 0
}

/** A report says it in some thousand characters. */
const LONGEST = 60_000
