import type { ApplicantKindId, Fact, LocalDate, OutcomeId } from '@mingdu/schema'
import type { LoggedFact } from '@mingdu/workflow'

/** A case as most are: received, corrected, a third party asked, decided, sent, delivered. */
const on = (text: string) => text as LocalDate

export const sampleFacts: readonly Fact[] = [
  { type: 'received', on: on('2026-03-02'), channel: 'inPerson', applicantKind: 'naturalPerson' as ApplicantKindId },
  { type: 'correctionRequested', on: on('2026-03-05'), termWorkingDays: 15 },
  { type: 'correctionNoticeReceived', on: on('2026-03-06') },
  { type: 'corrected', on: on('2026-03-12') },
  { type: 'consulted', on: on('2026-03-16'), consultation: 1, kind: 'thirdParty' },
  { type: 'consultationReceived', on: on('2026-03-18'), consultation: 1 },
  { type: 'consultationEnded', on: on('2026-03-30'), consultation: 1, how: 'agreed' },
  { type: 'decided', on: on('2026-04-09'), outcome: 'partlyProvided' as OutcomeId },
  { type: 'sentOut', on: on('2026-04-10'), manner: 'posted' },
  { type: 'delivered', on: on('2026-04-13') }
]

export const sampleLog: readonly LoggedFact[] = sampleFacts.map((fact, i) => ({ seq: i + 1, fact }))
