import type { Figures, Form } from '@mingdu/schema'
import { countedIn } from './dispute-entries.ts'
import type { Counted } from './postings.ts'
import type { YearCounts } from './tabulate.ts'

/** A report of many organs is the sum of their reports, cell by cell. */
export function rollUp(tables: readonly Figures[]): Figures {
  const sum: Figures = {}
  for (const table of tables) {
    for (const [row, figures] of Object.entries(table)) sum[row] = figures.map((n, i) => n + (sum[row]?.[i] ?? 0))
  }
  return sum
}

/**
 * Table 四: one figure per printed column. Results count in the year they took effect in; what is pending
 * is the balance of everything filed and not ended by the end of the year, in whichever year it was filed.
 */
export function tabulateDisputes(form: Form, year: number, counts: YearCounts): number[] {
  return form.disputes.flatMap((block) => {
    const figures = block.columns.map((c) => (c.sum ? 0 : counted(countedIn(block, c), year, c.counts === 'pending', counts)))
    const total = figures.reduce((a, b) => a + b, 0)
    return block.columns.map((c, i) => (c.sum ? total : (figures[i] as number)))
  })
}

function counted(what: readonly Counted[], year: number, balance: boolean, counts: YearCounts): number {
  let n = 0
  for (const [at, packed] of counts) {
    if (balance ? at > year : at !== year) continue
    for (const [key, count] of Object.entries(packed)) if (what.some((w) => key.startsWith(`${w}|`))) n += count
  }
  return n
}
