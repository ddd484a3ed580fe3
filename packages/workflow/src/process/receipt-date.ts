import type { Channel, FactType, LocalDate, Statute } from '@mingdu/schema'
import { earlier } from '@mingdu/schema/plain'
import type { RecordedFact } from './recorded-facts.ts'

/** What arrives when the case has ended is kept with it, and is no receipt of what was answered or withdrawn before. */
export function beforeItsEnd(
  again: readonly RecordedFact<'arrivedAgain'>[],
  facts: readonly RecordedFact[]
): RecordedFact<'arrivedAgain'>[] {
  const ends = facts.filter((f) => endings.has(f.fact.type)).map((f) => f.fact.on)
  return ends.length === 0 ? [...again] : again.filter(({ fact }) => (fact.confirmedOn ?? fact.on) <= ends.reduce(earlier))
}

const endings: ReadonlySet<FactType> = new Set(['sentOut', 'withdrawn', 'lapsed', 'discontinued', 'merged'])

/** The earliest that any channel gives by its own rule (art. 31; domain.md, reading 3). */
export function receiptDate(
  statute: Statute,
  received: RecordedFact<'received'> | null,
  again: readonly RecordedFact<'arrivedAgain'>[],
  confirmed: RecordedFact<'confirmed'> | null
): LocalDate | null {
  if (!received) return null
  const byRule = (channel: Channel, on: LocalDate, confirmedOn: LocalDate | undefined) =>
    statute.receipt[channel].starts === 'arrival' ? on : (confirmedOn ?? null)
  const days = [
    byRule(received.fact.channel, received.fact.on, confirmed?.fact.on),
    ...again.map(({ fact }) => byRule(fact.channel, fact.on, fact.confirmedOn))
  ].filter((day) => day !== null)
  return days.length === 0 ? null : days.reduce(earlier)
}
