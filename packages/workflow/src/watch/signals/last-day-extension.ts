import { dueAfter } from '../../clock/grants.ts'
import { periodOf } from '../../law.ts'
import type { SignalOf } from './signals-of.ts'
import { stretchOn } from './stretch-on.ts'

/** Extended when at most so many days of the term were left (0: on its last day), or after it; `days`: those left. */
export const lastDayExtension: SignalOf = (file, law, threshold) =>
  file.extensions.flatMap(({ seq, fact: { on } }) => {
    const found = stretchOn(file, law, on)
    if (!found) return []
    const due = dueAfter(found.stretch.start, periodOf(law.statute, 'reply').value, found.exclusions, law)
    const days = law.days.between(on, due)
    return days <= threshold ? [{ seq, on, days }] : []
  })
