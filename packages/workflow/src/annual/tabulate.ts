import type { Figures, Form, FormColumn, FormRow, OutcomeId } from '@mingdu/schema'
import type { Counted } from './postings.ts'

/** Packed counts of one or more organs: year → `what|applicantKind` → number. */
export type YearCounts = ReadonlyMap<number, Readonly<Record<string, number>>>

/** The key of a packed count. */
export const countKey = (what: Counted | string, applicantKind: string): string => `${what}|${applicantKind}`

/** Table 三 of a form for one year: by row code, one figure per column. */
export const tabulate = (form: Form, year: number, counts: YearCounts, outcomeRow: Readonly<Record<OutcomeId, string>> = {}): Figures =>
  tabulator(form, outcomeRow)(year, counts)

/** The same for many organs that chose the same rows: where each count belongs is worked out once. */
export function tabulator(form: Form, outcomeRow: Readonly<Record<OutcomeId, string>> = {}): (year: number, counts: YearCounts) => Figures {
  const { rows, columns } = form.applications
  const numbers = rows.filter((r) => r.kind === 'number' && !isSum(r))
  const sums = rows.filter(isSum)
  const total = columns.findIndex((c) => c.counts === 'sum')
  const placed = placesOf(form, numbers, outcomeRow)
  return (year, counts) => {
    const figures: Figures = {}
    for (const row of numbers) figures[row.code] = columns.map(() => 0)
    const add = (key: string, n: number) => {
      for (const [row, column] of placed.get(key) ?? []) {
        const line = figures[row] as number[]
        line[column] = (line[column] ?? 0) + n
        if (total >= 0) line[total] = (line[total] ?? 0) + n
      }
    }
    for (const [at, packed] of counts)
      for (const key in packed) {
        const n = packed[key] as number
        if (at === year) add(key, n)
        if (at > year || !key.startsWith('open|')) continue
        if (at < year) add(`carriedIn:${key}`, n)
        add(`carriedOut:${key}`, n)
      }
    for (const row of sums)
      figures[row.code] = columns.map((_, i) => sumCodes(row).reduce((n, code) => n + (figures[code]?.[i] ?? missing(code)), 0))
    return figures
  }
}

type Places = ReadonlyMap<string, readonly (readonly [row: string, column: number])[]>

/** In which cells a packed count stands: in its year, as what lies open before it, as what lies open at its end. */
function placesOf(form: Form, numbers: readonly FormRow[], outcomeRow: Readonly<Record<OutcomeId, string>>): Places {
  const places = new Map<string, [string, number][]>()
  const put = (key: string, row: string, column: number) => places.set(key, [...(places.get(key) ?? []), [row, column]])
  for (const row of numbers) {
    const keys = [
      ...outcomesOf(row, form, outcomeRow).map((o) => `outcome:${o}`),
      ...(row.counts ?? []).flatMap((c) => ('intake' in c ? [c.intake === 'new' ? 'new' : `${c.intake}:open`] : []))
    ]
    for (const [i, column] of form.applications.columns.entries())
      for (const kind of kindsOf(column)) for (const key of keys) put(countKey(key, kind), row.code, i)
  }
  return places
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

const isSum = (row: FormRow): boolean => row.counts?.some((c) => 'sum' in c) ?? false
const sumCodes = (row: FormRow): string[] => (row.counts ?? []).flatMap((c) => ('sum' in c ? c.sum : []))

function missing(code: string): never {
  throw new Error(`a sum names row ${code}, which has no figures`)
}
