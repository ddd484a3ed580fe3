import type { Form, FormTable, PublishedReport, ReportFinding } from '@mingdu/schema'

/** The figures of a report by table, row and column, for the rules that check it. */
export type FiguresRead = {
  form: Form
  proactiveForm: Form
  report: PublishedReport
  /** Null where the cell is blank, unread, or not in this report. */
  figure(table: FormTable, row: string, column: string): number | null
  /** The sum of cells; null as long as one of them is. */
  sum(cells: ReportFinding['cells']): number | null
  /** Rows of table 三 that this report has. */
  hasRow(code: string): boolean
}

export function figuresRead(report: PublishedReport, forms: readonly Form[]): FiguresRead {
  const form = forms.find((f) => f.id === report.form)
  const proactiveForm = forms.find((f) => f.id === report.proactiveForm)
  if (!form || !proactiveForm) throw new Error(`no form ${report.form} or ${report.proactiveForm}`)
  const byCell = new Map(report.cells.map((cell) => [keyOf(cell), cell.value]))
  const figure = (table: FormTable, row: string, column: string) => byCell.get(keyOf({ table, row, column })) ?? null
  return {
    form,
    proactiveForm,
    report,
    figure,
    sum: (cells) => cells.reduce<number | null>((n, { table, row, column }) => plus(n, figure(table, row, column)), 0),
    hasRow: (code) => code in report.applications
  }
}

const keyOf = ({ table, row, column }: ReportFinding['cells'][number]): string => `${table} ${row} ${column}`
const plus = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : a + b)

/** The column of table 三 that adds up the others. */
export const totalColumn = (form: Form): string =>
  form.applications.columns.find((column) => column.counts === 'sum')?.code ?? raise(`form ${form.id} has no total`)

export const rowTitle = (form: Form, code: string): string => form.applications.rows.find((row) => row.code === code)?.title ?? code
export const columnTitle = (form: Form, code: string): string => form.applications.columns.find((c) => c.code === code)?.title ?? code
export const blockTitle = (form: Form, code: string): string => form.disputes.find((b) => b.code === code)?.heads.join('－') ?? code

function raise(what: string): never {
  throw new Error(what)
}
