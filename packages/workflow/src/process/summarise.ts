import type { CaseSummary, LocalDate } from '@mingdu/schema'
import { deadlinesOf, nearestDeadline } from '../clock/deadlines.ts'
import type { Law } from '../law.ts'
import { type CaseFile, resultOf } from './case-file.ts'
import { inHand, sideOf } from './in-hand.ts'

/** What a list shows of a case, but for its names and number. */
export type Summary = Omit<CaseSummary, 'organ' | 'id' | 'number' | 'matter' | 'version' | 'officers'>

export function summarise(file: CaseFile, law: Law, today: LocalDate, now: Law = law): Summary {
  const { received } = file
  if (!received || !file.arrival || file.phase === 'unrecorded') throw new Error('a case begins with its receipt')
  const deadlines = deadlinesOf(file, law, today, now)
  const hand = inHand(file, deadlines, law, today)
  const result = resultOf(file, law.statute)
  return {
    applicantKind: received.fact.applicantKind,
    seeks: received.fact.seeks ?? null,
    phase: file.phase,
    withWhom: sideOf(hand.holder),
    inHand: hand,
    handler: file.assigned?.fact.to ?? null,
    arrivedOn: file.arrival,
    receipt: file.receipt,
    outcome: result?.outcome ?? null,
    endedOn: result ? resultDay(result, law) : null,
    deadline: nearestDeadline(deadlines),
    irregular: file.facts.filter((f) => f.irregular.length > 0).length
  }
}

/** The legal day that puts a result into a year (domain.md, reading 9). */
export const resultDay = (result: { decidedOn: LocalDate; on: LocalDate }, law: Law): LocalDate =>
  law.policies.resultDay === 'decided' ? result.decidedOn : result.on
