import { type OrganId, yearOf } from '@mingdu/schema'
import type { CaseFile } from '../process/case-file.ts'

/** What an organ took in fees in a year. */
export type FeeIncome = { organ: OrganId; payments: number; fen: number }

/**
 * Fee income of each organ in a year, for part 六 of the report: what was paid in full, in the year in
 * which it was paid, whatever became of the case, less what went back, in the year in which it did. Organs that
 * took and gave back nothing have no line.
 */
export function feeIncome(cases: readonly { organ: OrganId; file: CaseFile }[], year: number): FeeIncome[] {
  const byOrgan = new Map<OrganId, FeeIncome>()
  for (const { organ, file } of cases) {
    for (const { fact } of file.facts) {
      if ((fact.type !== 'feePaid' && fact.type !== 'feeRefunded') || yearOf(fact.on) !== year) continue
      const so = byOrgan.get(organ) ?? { organ, payments: 0, fen: 0 }
      const paid = fact.type === 'feePaid'
      byOrgan.set(organ, { organ, payments: so.payments + (paid ? 1 : 0), fen: so.fen + (paid ? fact.amount : -fact.amount) })
    }
  }
  return [...byOrgan.values()]
}
