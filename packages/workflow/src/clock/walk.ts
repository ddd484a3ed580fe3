import type { LocalDate } from '@mingdu/schema'
import { type Law, periodOf } from '../law.ts'
import type { ClockFacts, Pause } from './clock-facts.ts'
import { type Exclusion, excludedBetween, exclusionsOf } from './exclusions.ts'

/** Which strict readings apply; the project's own reading is all of them off (domain.md, reading 2). */
export type Reading = {
  /** Received on arrival, however late both sides confirmed. */
  arrival: boolean
  /** A correction notice after its term restarts nothing. */
  noRestartAfterLateNotice: boolean
  /** Consultations exclude only from the party's receipt. */
  exclusionFromReceipt: boolean
  /** A fee notice after the term restarts nothing. */
  noRestartAfterLateFee: boolean
}

export const projectReading: Reading = {
  arrival: false,
  noRestartAfterLateNotice: false,
  exclusionFromReceipt: false,
  noRestartAfterLateFee: false
}

/** A stretch of the clock from `start` (not counted) on, ended by a pause or by the due day. */
export type Stretch = {
  start: LocalDate
  /** Working days granted by an extension within this stretch. */
  extension: number
  /** Working days of the whole term in this stretch. */
  total: number
  due: LocalDate
  pause: Pause | null
}

export type Walk = { stretches: Stretch[]; exclusions: Exclusion[]; due: LocalDate | null }

/** Walks the reply clock from receipt through every pause, by one reading. */
export function walk(facts: ClockFacts, law: Law, reading: Reading = projectReading): Walk {
  const exclusions = exclusionsOf(facts.consultations, law, reading.exclusionFromReceipt)
  const stretches: Stretch[] = []
  let start = reading.arrival ? facts.arrival : facts.receipt
  for (const pause of facts.pauses) {
    const stretch = stretchFrom(start, facts, law, exclusions)
    if (runsOn(pause, stretch, law, reading)) continue
    stretches.push({ ...stretch, pause })
    if (pause.ended === null) return { stretches, exclusions, due: null }
    start = pause.ended
  }
  const final = stretchFrom(start, facts, law, exclusions)
  stretches.push(final)
  return { stretches, exclusions, due: final.due }
}

/** Whether the notice that began this pause came after its term. */
export const isLatePause = (pause: Pause, stretch: Stretch, law: Law): boolean =>
  pause.kind === 'correction'
    ? law.days.between(stretch.start, pause.asked) > periodOf(law.statute, 'correctionNotice').value
    : pause.asked > stretch.due

function runsOn(pause: Pause, stretch: Stretch, law: Law, reading: Reading): boolean {
  const strict = pause.kind === 'correction' ? reading.noRestartAfterLateNotice : reading.noRestartAfterLateFee
  return strict && isLatePause(pause, stretch, law)
}

function stretchFrom(start: LocalDate, facts: ClockFacts, law: Law, exclusions: readonly Exclusion[]): Stretch {
  const reply = periodOf(law.statute, 'reply').value
  const due = dueAfter(start, reply, exclusions, law)
  const extension = effectiveExtension(start, due, facts, law)
  return {
    start,
    extension,
    total: reply + extension,
    due: extension ? dueAfter(start, reply + extension, exclusions, law) : due,
    pause: null
  }
}

/**
 * Art. 33: once, noticed before the term ends, and at most so long. What was granted before a restart
 * ends with the old term and none can be granted again (domain.md, reading 8).
 */
function effectiveExtension(start: LocalDate, due: LocalDate, facts: ClockFacts, law: Law): number {
  const first = facts.extensions[0]
  if (!first || first.on < start || first.on > due) return 0
  return Math.min(first.workingDays, periodOf(law.statute, 'extension').value)
}

/** The day on which `total` working days are counted after `start`, excluded days left out. */
function dueAfter(start: LocalDate, total: number, exclusions: readonly Exclusion[], law: Law): LocalDate {
  let due = law.days.add(start, total)
  for (;;) {
    const next = law.days.add(start, total + excludedBetween(start, due, exclusions, law))
    if (next === due) return due
    due = next
  }
}
