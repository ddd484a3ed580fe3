import type { Count, Figures, Form, FormColumn, FormRow, OutcomeId } from '@mingdu/schema'
import type { Counted } from './postings.ts'

/** Packed counts of one or more organs: year → `what|applicantKind` → number. */
export type YearCounts = ReadonlyMap<number, Readonly<Record<string, number>>>

/** The key of a packed count. */
export const countKey = (what: Counted | string, applicantKind: string): string => `${what}|${applicantKind}`

/** Table 三 of a form for one year: by row code, one figure per column. */
export function tabulate(form: Form, year: number, counts: YearCounts, outcomeRow: Readonly<Record<OutcomeId, string>> = {}): Figures {
  const figures: Figures = {}
  const { rows, columns } = form.applications
  const own = columns.filter((c) => c.counts !== 'sum')
  for (const row of rows.filter((r) => r.kind === 'number' && !isSum(r))) {
    const byColumn = own.map((column) => kindsOf(column).reduce((n, kind) => n + rowCount(row, kind, form, year, counts, outcomeRow), 0))
    const total = byColumn.reduce((a, b) => a + b, 0)
    let i = 0
    figures[row.code] = columns.map((c) => (c.counts === 'sum' ? total : (byColumn[i++] as number)))
  }
  for (const row of rows.filter(isSum))
    figures[row.code] = columns.map((_, i) => sumCodes(row).reduce((n, code) => n + (figures[code]?.[i] ?? missing(code)), 0))
  return figures
}

/**
 * Outcomes that a row counts, an organ's recorded choice of another row applied. A choice that names no
 * row of results in this form is not followed: the outcome would fall out of the table.
 */
export function outcomesOf(row: FormRow, form: Form, outcomeRow: Readonly<Record<OutcomeId, string>>): OutcomeId[] {
  const printed = outcomesPrinted(row)
  const choices = (Object.entries(outcomeRow) as [OutcomeId, string][]).filter(([, code]) => hasResultRow(form, code))
  if (choices.length === 0) return printed
  const chosen = new Map(choices)
  const moved = choices.filter(([o, code]) => code === row.code && !printed.includes(o)).map(([o]) => o)
  return [
    ...printed.filter((o) => (chosen.get(o) ?? row.code) === row.code),
    ...moved.filter((o) => form.applications.rows.some((r) => outcomesPrinted(r).includes(o)))
  ]
}

const outcomesPrinted = (row: FormRow): OutcomeId[] => (row.counts ?? []).flatMap((c) => ('outcome' in c ? [c.outcome] : []))
const hasResultRow = (form: Form, code: string): boolean =>
  form.applications.rows.some((r) => r.code === code && outcomesPrinted(r).length > 0)

export const kindsOf = (column: FormColumn): readonly string[] => (column.counts === 'sum' ? [] : column.counts)

function rowCount(
  row: FormRow,
  kind: string,
  form: Form,
  year: number,
  counts: YearCounts,
  outcomeRow: Readonly<Record<OutcomeId, string>>
): number {
  const inYear = (what: Counted) => counts.get(year)?.[countKey(what, kind)] ?? 0
  const outcomes = outcomesOf(row, form, outcomeRow).reduce((n, o) => n + inYear(`outcome:${o}`), 0)
  return outcomes + (row.counts ?? []).reduce((n, c) => n + ('intake' in c ? intake(c.intake, kind, year, counts) : 0), 0)
}

function intake(which: Extract<Count, { intake: string }>['intake'], kind: string, year: number, counts: YearCounts): number {
  if (which === 'new') return counts.get(year)?.[countKey('new', kind)] ?? 0
  const last = which === 'carriedIn' ? year - 1 : year
  let open = 0
  for (const [y, packed] of counts) if (y <= last) open += packed[countKey('open', kind)] ?? 0
  return open
}

const isSum = (row: FormRow): boolean => row.counts?.some((c) => 'sum' in c) ?? false
const sumCodes = (row: FormRow): string[] => (row.counts ?? []).flatMap((c) => ('sum' in c ? c.sum : []))

function missing(code: string): never {
  throw new Error(`a sum names row ${code}, which has no figures`)
}
