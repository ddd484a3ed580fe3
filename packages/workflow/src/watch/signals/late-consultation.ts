import { all } from '../../process/recorded-facts.ts'
import type { SignalOf } from './signals-of.ts'
import { stretchOn } from './stretch-on.ts'

/** Others were asked on this working day of the term or later, for the first time in it; `days`: on which. */
export const lateConsultation: SignalOf = (file, law, threshold) => {
  const first = [...all(file.facts, 'consulted')].sort((a, b) => (a.fact.on < b.fact.on ? -1 : 1))[0]
  const found = first && stretchOn(file, law, first.fact.on)
  if (!first || !found) return []
  const days = law.days.between(found.stretch.start, first.fact.on)
  return days >= threshold ? [{ seq: first.seq, on: first.fact.on, days }] : []
}
