import type { LocalDate, ReplyClock } from '@mingdu/schema'
import type { Law } from '../law.ts'
import { bothReadings } from './both-readings.ts'
import { cellsOf } from './cells.ts'
import type { ClockFacts } from './clock-facts.ts'
import { ledgerOf } from './ledger.ts'

/** The reply term with everything that sentence, strip and ledger show; one computation for all of them. */
export function replyClock(facts: ClockFacts, law: Law, today: LocalDate): ReplyClock {
  const readings = bothReadings(facts, law)
  const cells = cellsOf(facts, readings.legal, law, today)
  const { due, stretches } = readings.legal
  const past = cells.filter((c) => c.day <= today)
  const lastDay = cells.at(-1)?.day ?? facts.receipt
  return {
    receipt: facts.receipt,
    legal: due,
    strict: readings.strict,
    strictBy: readings.strictBy,
    provisional: due !== null && law.days.isProvisional(due),
    counted: past.filter((c) => c.kind === 'counted').length,
    excluded: cells.filter((c) => c.kind === 'excluded').length,
    total: stretches.at(-1)?.total ?? 0,
    cells,
    lines: ledgerOf(facts, readings, cells, law, today),
    consulted: Object.fromEntries(facts.consultations.map((c) => [c.number, c.kind])),
    restarts: stretches.slice(1).map((s) => s.start),
    holidays: law.days.holidaysIn(facts.receipt, lastDay)
  }
}
