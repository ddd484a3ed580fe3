import type { Adjustment, Figures, Form } from '@mingdu/schema'

/** The figures by which a year is told in one line: the sum column of what came in, ended and stays open. */
export function totals(form: Form, figures: Figures): { received: number; carriedIn: number; ended: number; carriedOut: number } {
  const sum = form.applications.columns.findIndex((c) => c.counts === 'sum')
  const at = (row: string | undefined) => (row === undefined ? 0 : (figures[row]?.[sum] ?? 0))
  return {
    received: at(intakeRow(form, 'new')),
    carriedIn: at(intakeRow(form, 'carriedIn')),
    ended: at(form.applications.rows.find((r) => r.counts?.some((c) => 'sum' in c))?.code),
    carriedOut: at(intakeRow(form, 'carriedOut'))
  }
}

export const intakeRow = (form: Form, which: 'new' | 'carriedIn' | 'carriedOut'): string | undefined =>
  form.applications.rows.find((r) => r.counts?.some((c) => 'intake' in c && c.intake === which))?.code

/** Column by column, what last year carried out beside what this year carries in; null where the columns are others. */
export function opening(
  form: Form,
  figures: Figures,
  lastForm: Form,
  last: Figures
): { column: string; was: number | null; now: number }[] {
  const [row, lastRow] = [intakeRow(form, 'carriedIn'), intakeRow(lastForm, 'carriedOut')]
  return form.applications.columns.map((column, i) => {
    const j = lastForm.applications.columns.findIndex((c) => c.code === column.code)
    const was = j < 0 || lastRow === undefined ? null : (last[lastRow]?.[j] ?? null)
    return { column: column.title, was, now: (row === undefined ? undefined : figures[row]?.[i]) ?? 0 }
  })
}

/** The rows that the adjustments move, in the sum column: as closed, by how much, today. */
export function movedRows(form: Form, closed: Figures, adjustments: readonly Adjustment[]) {
  const sum = form.applications.columns.findIndex((c) => c.counts === 'sum')
  return form.applications.rows.flatMap((row) => {
    const cells = adjustments.flatMap((a) => a.cells.filter((c) => c.row === row.code))
    const n = cells.reduce((all, c) => all + c.n, 0)
    const was = closed[row.code]?.[sum] ?? 0
    return cells.length === 0 ? [] : [{ code: row.code, title: row.title, was, n, now: was + n }]
  })
}

/** +1, −2: a change says which way it goes. */
export const signed = (n: number): string => (n > 0 ? `+${n}` : n < 0 ? `−${-n}` : '0')
