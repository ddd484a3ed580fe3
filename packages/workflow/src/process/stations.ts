import type { FactType, MayRecord, Station, StationId, Statute } from '@mingdu/schema'
import type { CaseFile } from './case-file.ts'
import type { ChartFact } from './case-process.ts'
import { type ChartState, chartTracks, stationOfFact, stationOfState } from './chart-tracks.ts'
import { isDisputeFact } from './dispute-process.ts'
import type { RecordedFact } from './recorded-facts.ts'
import { advance, type ChartSnapshot, initialSnapshot } from './replay.ts'

/**
 * The way of a case over the chart's stations: where it was, where it is, where the facts that are `possible`
 * now would take it. Empty where the case is void.
 */
export function stationsOf(file: CaseFile, possible: readonly FactType[], statute: Statute): Station[] {
  if (file.phase === 'void' || file.phase === 'unrecorded') return []
  const { visits, snapshot } = walked(file.facts, statute)
  const here = heresOf(snapshot)
  const ahead = new Set<StationId | null>(possible.map(stationOf))
  return chartTracks().map(({ id, track }) => {
    const seen = visits.get(id) ?? []
    const reached = here.includes(id) ? 'here' : seen.length > 0 ? 'passed' : ahead.has(id) ? 'next' : 'not'
    return { id, track, reached, visits: seen }
  })
}

const stationOf = (type: FactType): StationId | null => (type in stationOfFact ? stationOfFact[type as ChartFact['type']] : null)

/** Which facts could be said now, whoever may record them. */
export const possibleOf = (may: readonly MayRecord[]): FactType[] => may.filter((m) => m.possible).map((m) => m.sample.type)

/** Each fact is noted at its own station, and at the one where it brought the case. */
function walked(facts: readonly RecordedFact[], statute: Statute) {
  const visits = new Map<StationId, Station['visits']>()
  let snapshot = initialSnapshot(statute)
  for (const { seq, fact } of facts) {
    // A review or suit has a chart of its own, and moves no station.
    if (fact.type === 'struckOut' || isDisputeFact(fact)) continue
    const before = stateOf(snapshot)
    // The file was replayed over this chart before.
    snapshot = advance(snapshot, fact as ChartFact) ?? snapshot
    const to = stationOfState[stateOf(snapshot)]
    const own = stationOfFact[fact.type]
    for (const id of new Set([own, before === stateOf(snapshot) ? own : to])) {
      if (id !== null) visits.set(id, [...(visits.get(id) ?? []), { seq, on: fact.on }])
    }
  }
  return { visits, snapshot }
}

/** The state's station, and those beside it where something is under way. */
function heresOf(snapshot: ChartSnapshot): StationId[] {
  const { context } = snapshot
  const state = stateOf(snapshot)
  const station = state === 'answered' && context.delivered ? 'delivered' : stationOfState[state]
  const asked = Object.values(context.consultations).some((is) => is !== 'ended')
  return asked && typeof snapshot.value === 'object' ? [station, 'consultation'] : [station]
}

const stateOf = ({ value }: ChartSnapshot): ChartState => (typeof value === 'string' ? value : (Object.values(value)[0] as ChartState))
