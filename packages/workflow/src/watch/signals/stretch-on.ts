import type { LocalDate } from '@mingdu/schema'
import { clockFacts } from '../../clock/clock-facts.ts'
import type { Exclusion } from '../../clock/exclusions.ts'
import { type Stretch, walk } from '../../clock/walk.ts'
import type { Law } from '../../law.ts'
import type { CaseFile } from '../../process/case-file.ts'

/** The stretch of the reply clock that ran on a day, as it could be known then: who was asked later is left out. */
export function stretchOn(file: CaseFile, law: Law, on: LocalDate): { stretch: Stretch; exclusions: Exclusion[] } | null {
  const facts = clockFacts(file)
  if (!facts) return null
  const { stretches, exclusions } = walk({ ...facts, consultations: facts.consultations.filter((c) => c.sent <= on) }, law)
  const stretch = stretches.find(({ start, pause }) => start <= on && (pause === null || on <= pause.asked))
  return stretch ? { stretch, exclusions } : null
}
