import { type ApplicantKindId, addDays, type LocalDate, later, type Statute } from '@mingdu/schema'
import type { RecordedFact } from '../process/recorded-facts.ts'
import { initialCharts, type LoggedFact, step, takes } from '../process/replay.ts'
import { wantedAtTheDoor } from '../process/step-wants.ts'
import { everyFact } from './chart-walk.ts'
import { everyDisputeFact } from './every-dispute-fact.ts'

export type AnyCase = {
  statute: Statute
  /** The day of its receipt, and how many calendar days lie between its facts. */
  first: LocalDate
  apart: number
  /** Which of the facts then possible comes next: any numbers will do. */
  choices: readonly number[]
  applicantKind?: string
  /** Whether reviews and suits are drawn among them. */
  disputes?: boolean
}

/** A log that the chart admits, as the choices have it: for laws that hold of any case whatever. */
export function anyLog({ statute, first, apart, choices, applicantKind, disputes = false }: AnyCase): LoggedFact[] {
  // The chart reads no days: fees are drawn before there was a tariff too.
  const at = statute.tariffs.map((t) => t.since).reduce(later, first)
  const facts = everyFact(statute, at)
  // What a court does may happen at any time: every other fact is one of the case's own, or it would never end.
  const contested = disputes ? everyDisputeFact(statute, at) : []
  const log: LoggedFact[] = []
  let charts = initialCharts(statute)
  for (const choice of choices) {
    const argued = choice % 2 === 0 ? contested.filter((f) => takes(charts, f)) : []
    const possible = argued.length > 0 ? argued : facts.filter((f) => takes(charts, f) && !wantedAtTheDoor(log as RecordedFact[], f))
    const chosen = possible[(disputes ? Math.floor(choice / 2) : choice) % possible.length]
    if (!chosen) break
    const dated = { ...chosen, on: addDays(first, log.length * apart) }
    const fact = dated.type === 'received' && applicantKind ? { ...dated, applicantKind: applicantKind as ApplicantKindId } : dated
    charts = step(charts, fact) ?? charts
    log.push({ seq: log.length + 1, fact })
  }
  return log
}
