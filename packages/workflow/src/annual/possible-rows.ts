import type { Form, OutcomeId, Source } from '@mingdu/schema'

/** A row in which an outcome may be counted; the printed one has the form itself as its source. */
export type PossibleRow = { row: string; title: string; printed: boolean; source: Source | null }

/** The printed row of an outcome first, then those that practice knows beside it. One row: nothing to choose. */
export function possibleRows({ applications }: Form, outcome: OutcomeId): PossibleRow[] {
  const title = (code: string) => applications.rows.find((r) => r.code === code)?.title ?? code
  const printed = applications.rows.filter((r) => r.counts?.some((c) => 'outcome' in c && c.outcome === outcome))
  const others = (applications.alternatives ?? []).filter((a) => a.outcome === outcome)
  return [
    ...printed.map((r) => ({ row: r.code, title: r.title, printed: true, source: null })),
    ...others.map((a) => ({ row: a.row, title: title(a.row), printed: false, source: a.source }))
  ]
}
