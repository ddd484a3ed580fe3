import type { Form, ReportFigures } from '@mingdu/schema'
import { notInTheForm } from './proactive.ts'

/** The first place where figures are not those of a whole report on this form: a cell too many, one missing, one below nought. */
export function notTheReport(
  form: Form,
  { form: on, proactive, applications, disputes }: ReportFigures
): { row: string; column: string } | null {
  if (on !== form.id) return { row: on, column: '' }
  const stray = notInTheForm(form, proactive)
  if (stray) return stray
  const { rows, columns } = form.applications
  const numbers = rows.filter((r) => r.kind === 'number').map((r) => r.code)
  for (const row of Object.keys(applications)) if (!numbers.includes(row)) return { row, column: '' }
  for (const row of numbers) {
    const figures = applications[row] ?? []
    const missing = columns.find((_, i) => !isCount(figures[i]))
    if (missing || figures.length > columns.length) return { row, column: missing?.code ?? '' }
  }
  const printed = form.disputes.flatMap((b) => b.columns.map((c) => ({ row: b.code, column: c.code })))
  const at = printed.findIndex((_, i) => !isCount(disputes[i]))
  return printed[at] ?? (disputes.length > printed.length ? { row: '', column: '' } : null)
}

const isCount = (n: number | undefined): boolean => n !== undefined && n >= 0 && n <= 100_000_000
