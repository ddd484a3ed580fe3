import type { LedgerLine, LocalDate } from '@mingdu/schema'
import type { Law } from '../law.ts'

/** What the notices say of the days d with after < d <= to, for a line of the ledger to cite; and whether one is still to come. */
export function arranged(after: LocalDate, to: LocalDate, law: Law): Pick<LedgerLine, 'arrangements' | 'provisional'> {
  const arrangements = law.days.arrangementsIn(after, to)
  return { ...(arrangements ? { arrangements } : {}), ...(law.days.isProvisional(to) ? { provisional: true } : {}) }
}
