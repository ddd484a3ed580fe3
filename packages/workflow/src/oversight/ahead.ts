import type { DayAhead, LocalDate, OversightRules } from '@mingdu/schema'
import type { WorkingDays } from '../clock/working-days.ts'
import { type InStock, isAtRisk } from './stock.ts'
import { sum } from './tally.ts'

/** How many replies fall due on each of the next `n` working days, today first where it is one. */
export function daysAhead(cases: readonly InStock[], n: number, rules: OversightRules, days: WorkingDays, today: LocalDate): DayAhead[] {
  const first = days.isWorking(today) ? 0 : 1
  return Array.from({ length: n }, (_, i) => {
    const day = days.add(today, first + i)
    const due = cases.filter((c) => c.replyDue === day && c.phase !== 'unconfirmed')
    return {
      day,
      due: sum(due.map((c) => c.n)),
      atRisk: sum(due.filter((c) => isAtRisk(c, rules, days, today)).map((c) => c.n)),
      provisional: days.isProvisional(day)
    }
  })
}
