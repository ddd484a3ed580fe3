import type { SignalOf } from './signals-of.ts'

/** An application recorded so long after the day given for its arrival; `days`: working days between. */
export const backdatedReceipt: SignalOf = (file, law, threshold, recordedOn) => {
  if (!file.received) return []
  const { seq, fact } = file.received
  const recorded = recordedOn(seq)
  const days = recorded === null ? 0 : law.days.between(fact.on, recorded)
  return days >= threshold ? [{ seq, on: fact.on, days }] : []
}
