import type { CaseSummary, LocalDate, WithWhom } from '@mingdu/schema'
import { deadlinesOf, nearestDeadline } from '../clock/deadlines.ts'
import type { Law } from '../law.ts'
import { type CaseFile, resultOf } from './case-file.ts'

/** What a list shows of a case, but for its names and number. */
export type Summary = Omit<CaseSummary, 'organ' | 'id' | 'number' | 'matter' | 'version'>

export function summarise(file: CaseFile, law: Law, today: LocalDate): Summary {
  const { received } = file
  if (!received || file.phase === 'unrecorded') throw new Error('a case begins with its receipt')
  const deadlines = deadlinesOf(file, law, today)
  const result = resultOf(file, law.statute)
  return {
    applicantKind: received.fact.applicantKind,
    phase: file.phase,
    withWhom: withWhom(
      file,
      deadlines.some((d) => d.onWhom === 'consulted')
    ),
    arrivedOn: received.fact.on,
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

function withWhom(file: CaseFile, consulting: boolean): WithWhom {
  switch (file.phase) {
    case 'awaitingCorrection':
    case 'awaitingPayment':
      return 'applicant'
    case 'handling':
      return consulting ? 'consulted' : 'organ'
    // To confirm with the applicant is the organ's to do, on the day (art. 31).
    case 'unconfirmed':
    case 'decided':
      return 'organ'
    default:
      return 'nobody'
  }
}
