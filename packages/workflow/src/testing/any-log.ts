import { type ApplicantKindId, addDays, type LocalDate, later, type Statute } from '@mingdu/schema'
import { advance, initialSnapshot, type LoggedFact } from '../process/replay.ts'
import { everyFact } from './chart-walk.ts'

export type AnyCase = {
  statute: Statute
  /** The day of its receipt, and how many calendar days lie between its facts. */
  first: LocalDate
  apart: number
  /** Which of the facts then possible comes next: any numbers will do. */
  choices: readonly number[]
  applicantKind?: string
}

/** A log that the chart admits, as the choices have it: for laws that hold of any case whatever. */
export function anyLog({ statute, first, apart, choices, applicantKind }: AnyCase): LoggedFact[] {
  // The chart reads no days: fees are drawn before there was a tariff too.
  const facts = everyFact(statute, statute.tariffs.map((t) => t.since).reduce(later, first))
  const log: LoggedFact[] = []
  let snapshot = initialSnapshot(statute)
  for (const choice of choices) {
    const possible = facts.filter((f) => snapshot.can(f))
    const chosen = possible[choice % possible.length]
    if (!chosen) break
    const dated = { ...chosen, on: addDays(first, log.length * apart) }
    const fact = dated.type === 'received' && applicantKind ? { ...dated, applicantKind: applicantKind as ApplicantKindId } : dated
    snapshot = advance(snapshot, fact) ?? snapshot
    log.push({ seq: log.length + 1, fact })
  }
  return log
}
