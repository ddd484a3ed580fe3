import type { SignalOf } from './signals-of.ts'
import { stretchOn } from './stretch-on.ts'

/** A notice to correct on this working day of the term or later; `days`: on which. */
export const lastDayCorrection: SignalOf = (file, law, threshold) =>
  file.rounds.flatMap(({ requested: { seq, fact } }) => {
    const found = stretchOn(file, law, fact.on)
    const days = found ? law.days.between(found.stretch.start, fact.on) : 0
    return days >= threshold ? [{ seq, on: fact.on, days }] : []
  })
