import type { LocalDate, ReplyClock } from '@mingdu/schema'
import type { Law } from '../law.ts'
import type { ClockFacts } from './clock-facts.ts'
import { projectReading, type Reading, type Walk, walk } from './walk.ts'

type StrictReading = ReplyClock['strictBy'][number]

export type BothReadings = {
  legal: Walk
  /** 稳妥期限: the earliest date that any combination of strict readings gives. */
  strict: LocalDate | null
  strictWalk: Walk
  strictBy: StrictReading[]
}

/** The reply term by the project's reading and by the strictest reasonable one. */
export function bothReadings(facts: ClockFacts, law: Law): BothReadings {
  const legal = walk(facts, law)
  let strictWalk = legal
  let strictBy: StrictReading[] = []
  for (const names of combinations(relevant(facts, law))) {
    const reading: Reading = { ...projectReading }
    for (const name of names) reading[name] = true
    const other = walk(facts, law, reading)
    if (other.due !== null && (strictWalk.due === null || other.due < strictWalk.due)) {
      strictWalk = other
      strictBy = names
    }
  }
  return { legal, strict: strictWalk.due, strictWalk, strictBy }
}

/** Readings that can make a difference for these facts. */
function relevant(facts: ClockFacts, law: Law): StrictReading[] {
  const names: StrictReading[] = []
  if (facts.arrival !== facts.receipt) names.push('arrival')
  if (facts.pauses.some((p) => p.kind === 'correction')) names.push('noRestartAfterLateNotice')
  if (facts.consultations.length > 0) names.push('exclusionFromReceipt')
  if (facts.pauses.some((p) => p.kind === 'payment')) names.push('noRestartAfterLateFee')
  if (law.policies.extensionAfterRestart !== 'ends' && facts.extensions.length > 0 && facts.pauses.length > 0)
    names.push('extensionEndsAtRestart')
  return names
}

/** All non-empty subsets, the smaller ones first, so that the shortest explanation is kept. */
function combinations(names: readonly StrictReading[]): StrictReading[][] {
  const subsets = Array.from({ length: 2 ** names.length - 1 }, (_, i) => names.filter((_, bit) => ((i + 1) >> bit) & 1))
  return subsets.sort((a, b) => a.length - b.length)
}
