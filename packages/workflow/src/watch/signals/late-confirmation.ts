import type { SignalOf } from './signals-of.ts'

/** Both sides confirmed so long after the letter had come; `days`: working days between (art. 31: the day itself). */
export const lateConfirmation: SignalOf = ({ confirmed, received }, law, threshold) => {
  if (!confirmed || !received) return []
  const days = law.days.between(received.fact.on, confirmed.fact.on)
  return days >= threshold ? [{ seq: confirmed.seq, on: confirmed.fact.on, days }] : []
}
