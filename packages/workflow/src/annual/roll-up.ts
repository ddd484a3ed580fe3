import type { Figures, Form } from '@mingdu/schema'
import type { YearCounts } from './tabulate.ts'

/** A report of many organs is the sum of their reports, cell by cell. */
export function rollUp(tables: readonly Figures[]): Figures {
  const sum: Figures = {}
  for (const table of tables) {
    for (const [row, figures] of Object.entries(table)) sum[row] = figures.map((n, i) => n + (sum[row]?.[i] ?? 0))
  }
  return sum
}

/** Table 四: one figure per printed column, counted from the postings `dispute:<block>.<column>`; sums of each block added. */
export function tabulateDisputes(form: Form, year: number, counts: YearCounts): number[] {
  const packed = Object.entries(counts.get(year) ?? {})
  return form.disputes.flatMap((block) => {
    const figures = block.columns.map((c) =>
      c.sum ? 0 : packed.filter(([key]) => key.startsWith(`dispute:${block.code}.${c.code}|`)).reduce((n, [, count]) => n + count, 0)
    )
    const total = figures.reduce((a, b) => a + b, 0)
    return block.columns.map((c, i) => (c.sum ? total : (figures[i] as number)))
  })
}
