import type { Form, PublishedReport, ReportCell, ReportFigures } from '@mingdu/schema'
import { figuresRead } from './check/figures-read.ts'

/** What of a report as read can be taken into the books: its figures, blanks for nought, and what stands in the way. */
export type TakenOver = { figures: ReportFigures; blanks: number; unread: Pick<ReportCell, 'table' | 'row' | 'column'>[] }

/**
 * The figures of a published report on the form of its year. A blank is taken for nought only because whoever signs says
 * so; what is printed and cannot be told, and a row that the report has not, keeps it out. Null on another form.
 */
export function takeOver(report: PublishedReport, form: Form): TakenOver | null {
  if (report.form !== form.id || report.proactiveForm !== form.id) return null
  const read = figuresRead(report, [form])
  const blank = new Set(report.cells.filter((c) => c.state === 'blank').map((c) => `${c.table} ${c.row} ${c.column}`))
  const taken: TakenOver = { figures: { form: form.id, proactive: {}, applications: {}, disputes: [] }, blanks: 0, unread: [] }
  const figure = (table: ReportCell['table'], row: string, column: string, scale = 1): number => {
    const found = read.figure(table, row, column)
    const whole = found === null ? 0 : Math.round(found * scale)
    if (found === null && blank.has(`${table} ${row} ${column}`)) taken.blanks += 1
    else if (found === null || (scale === 1 && whole !== found)) taken.unread.push({ table, row, column })
    return whole
  }
  for (const { rows, columns } of form.proactive)
    for (const row of rows)
      taken.figures.proactive[row.code] = Object.fromEntries(
        columns.map((c) => [c.code, figure('proactive', row.code, c.code, c.unit === 'tenThousandYuan' ? FEN : 1)])
      )
  for (const row of form.applications.rows.filter((r) => r.kind === 'number'))
    taken.figures.applications[row.code] = form.applications.columns.map((c) => figure('applications', row.code, c.code))
  taken.figures.disputes = form.disputes.flatMap((b) => b.columns.map((c) => figure('disputes', b.code, c.code)))
  return taken
}

/** Ten thousand yuan. */
const FEN = 1_000_000
