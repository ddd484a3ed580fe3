import type { LocalDate } from '@mingdu/schema'
import { type Law, periodOf } from '../law.ts'
import type { ClockFacts, Pause } from './clock-facts.ts'
import { type Exclusion, exclusionsOf } from './exclusions.ts'
import { dueAfter, type Granted, grantedIn } from './grants.ts'
import { replyDays } from './reply-term.ts'

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
  /** What was granted before a restart ends with the old term, and none can be granted again. */
  extensionEndsAtRestart: boolean
}

export const projectReading: Reading = {
  arrival: false,
  noRestartAfterLateNotice: false,
  exclusionFromReceipt: false,
  noRestartAfterLateFee: false,
  extensionEndsAtRestart: false
}

/** A stretch of the clock from `start` (not counted) on, ended by a pause or by the due day. */
export type Stretch = {
  start: LocalDate
  /** Working days granted beyond the reply period within this stretch, and by which facts (their place in `extensions`, `delays`). */
  granted: Granted
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
  const stretchFrom = (start: LocalDate, until: LocalDate | null): Stretch => {
    const reply = replyDays(facts, law)
    const before = stretches.map((s) => s.granted)
    const granted = grantedIn({ start, until, reply, before, exclusions, endsAtRestart: reading.extensionEndsAtRestart }, facts, law)
    const total = reply + granted.extension + granted.delay
    return { start, granted, total, due: dueAfter(start, total, exclusions, law), pause: null }
  }
  let start = reading.arrival ? facts.arrival : facts.receipt
  for (const pause of facts.pauses) {
    const stretch = stretchFrom(start, pause.asked)
    if (runsOn(pause, stretch, law, reading)) continue
    stretches.push({ ...stretch, pause })
    if (pause.ended === null) return { stretches, exclusions, due: null }
    start = pause.ended
  }
  const final = stretchFrom(start, null)
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
