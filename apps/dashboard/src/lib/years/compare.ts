import type { Count, Form, TableView } from '@mingdu/schema'

/** A year's table with the form that it stands on. */
export type Year = { table: TableView; form: Form }

/**
 * The years to be compared. Those before the first of which the books say anything are left out: that nobody kept books
 * here is no nought. The last is the year asked for, whatever it says.
 */
export function yearsOf(tables: readonly TableView[], forms: readonly Form[]): Year[] {
  const years = tables.flatMap((table) => {
    const form = forms.find((f) => f.id === table.form)
    return form ? [{ table, form }] : []
  })
  const first = years.findIndex(({ table }) => isKept(table))
  return years.slice(first < 0 ? -1 : first)
}

/** A case, a dispute, a figure of table 二 that was said, or a report that was read in. */
const isKept = ({ applications, disputes, proactive, imported }: TableView): boolean =>
  imported.length > 0 ||
  [...Object.values(applications).flat(), ...disputes].some((n) => n !== 0) ||
  Object.values(proactive).some((row) => Object.values(row).some((figure) => figure !== null))

type Which = 'new' | 'carriedIn' | 'carriedOut' | 'ended'

/** The row that counts it; `ended`: the sum of the results. */
const rowOf = (form: Form, which: Which) =>
  form.applications.rows.find((r) => r.counts?.some((c: Count) => (which === 'ended' ? 'sum' in c : 'intake' in c && c.intake === which)))

/** A row's figure in a column, the total where none is named. */
export function figureOf({ table, form }: Year, which: Which, column?: string): number {
  const at = form.applications.columns.findIndex((c) => (column === undefined ? c.counts === 'sum' : c.code === column))
  return table.applications[rowOf(form, which)?.code ?? '']?.[at] ?? 0
}

/** How the cases ended: the rows and groups right under the results, each with its total. */
export function resultsOf({ table, form }: Year): { code: string; title: string; n: number }[] {
  const { rows, columns } = form.applications
  const at = columns.findIndex((c) => c.counts === 'sum')
  const top = rowOf(form, 'ended')
  const own = (code: string) => table.applications[code]?.[at] ?? 0
  return rows
    .filter((r) => r.parent === top?.parent && r !== top)
    .map((r) => {
      const under = rows.filter((u) => u.parent === r.code)
      return {
        code: r.code,
        title: r.title.replace(/^（.+?）|（.*$/g, ''),
        n: r.kind === 'number' ? own(r.code) : under.reduce((sum, u) => sum + own(u.code), 0)
      }
    })
}

export type Beside = { code: string; title: string; was: number | null; now: number }

/** Two years' rows beside each other by code; a row that the older form has not is null there. */
export function besideEachOther(before: Year, now: Year): Beside[] {
  const total = ({ form }: Year) => form.applications.columns.findIndex((c) => c.counts === 'sum')
  return now.form.applications.rows
    .filter((r) => r.kind === 'number')
    .map(({ code, title, parent }) => ({
      code,
      // Numbered within its group, a row's title alone says too little.
      title: `${now.form.applications.rows.find((r) => r.code === parent && r.parent !== undefined)?.title ?? ''} ${title}`.trim(),
      was: before.table.applications[code]?.[total(before)] ?? null,
      now: now.table.applications[code]?.[total(now)] ?? 0
    }))
}
