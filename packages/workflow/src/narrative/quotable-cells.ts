import type { Form } from '@mingdu/schema'
import type { Quote } from './quoted.ts'

/** A figure that words may quote, with the names it bears on the form. */
export type QuotableCell = Omit<Quote, 'last'> & { title: string; columnTitle: string }

/** Every figure of the form, in its order; a group of rows by the sum of what stands under it. */
export function quotableCells(form: Form): QuotableCell[] {
  const { rows, columns } = form.applications
  return [
    ...rows
      .filter((r) => r.kind === 'number' || rows.some((under) => under.parent === r.code && under.kind === 'number' && !isSum(under)))
      .filter((r) => r.kind === 'number' || !rows.some((under) => under.parent === r.code && isSum(under)))
      .flatMap((r) =>
        columns.map((c) => ({ table: 'applications' as const, row: r.code, column: c.code, title: r.title, columnTitle: c.title }))
      ),
    ...form.proactive.flatMap((b) =>
      b.rows.flatMap((r) =>
        b.columns.map((c) => ({ table: 'proactive' as const, row: r.code, column: c.code, title: r.title, columnTitle: c.title }))
      )
    ),
    ...form.disputes.flatMap((b) =>
      b.columns.map((c) => ({ table: 'disputes' as const, row: b.code, column: c.code, title: b.heads.join('·'), columnTitle: c.title }))
    )
  ]
}

const isSum = (row: Form['applications']['rows'][number]) => row.counts?.some((c) => 'sum' in c) ?? false
