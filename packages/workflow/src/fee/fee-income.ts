import { type OrganId, yearOf } from '@mingdu/schema'
import { type CaseFile, is } from '../process/case-file.ts'

/** What an organ took in fees in a year. */
export type FeeIncome = { organ: OrganId; payments: number; fen: number }

/**
 * Fee income of each organ in a year, for part 六 of the report: what was paid in full, in the year in
 * which it was paid, whatever became of the case. Organs that took nothing have no line.
 */
export function feeIncome(cases: readonly { organ: OrganId; file: CaseFile }[], year: number): FeeIncome[] {
  const byOrgan = new Map<OrganId, FeeIncome>()
  for (const { organ, file } of cases) {
    for (const { fact } of file.facts.filter((f) => is(f, 'feePaid'))) {
      if (yearOf(fact.on) !== year) continue
      const so = byOrgan.get(organ) ?? { organ, payments: 0, fen: 0 }
      byOrgan.set(organ, { organ, payments: so.payments + 1, fen: so.fen + fact.amount })
    }
  }
  return [...byOrgan.values()]
}
