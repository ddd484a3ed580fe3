import type { LocalDate } from '@mingdu/schema'
import { type Law, periodOf } from '../law.ts'
import type { ClockFacts } from './clock-facts.ts'
import { type Exclusion, excludedBetween } from './exclusions.ts'

/** Working days granted in one stretch, and the facts that granted them: their place in `extensions` and `delays`; null: none did. */
export type Granted = { extension: number; extendedBy: number | null; delay: number; delayedBy: number | null }

type Ground = {
  start: LocalDate
  /** The notice that ended the stretch; what came later was granted in another. Null: it has not ended. */
  until: LocalDate | null
  /** Working days of the reply period. */
  reply: number
  /** What earlier stretches were granted. */
  before: readonly Granted[]
  exclusions: readonly Exclusion[]
  /** The strict reading, whatever the organ chose. */
  endsAtRestart: boolean
}

/**
 * Art. 33: an extension once, noticed before the term ends, and at most so long. Art. 35: a reasonable
 * delay beyond that, noticed before the term as extended ends. What a restart makes of an extension the
 * law does not say (domain.md, reading 8): the organ's recorded choice.
 */
export function grantedIn(ground: Ground, facts: ClockFacts, law: Law): Granted {
  const extended = extensionIn(ground, facts, law)
  const extendedDue = dueAfter(ground.start, ground.reply + extended.extension, ground.exclusions, law)
  const delayedBy = facts.delays.findLastIndex((d) => isWithin(d.on, ground, extendedDue))
  const delay = facts.delays[delayedBy]?.workingDays ?? 0
  return { ...extended, delay, delayedBy: delayedBy < 0 ? null : delayedBy }
}

function extensionIn(ground: Ground, facts: ClockFacts, law: Law): Pick<Granted, 'extension' | 'extendedBy'> {
  const rule = ground.endsAtRestart ? 'ends' : law.policies.extensionAfterRestart
  const due = dueAfter(ground.start, ground.reply, ground.exclusions, law)
  const inTime = facts.extensions.findIndex((e) => isWithin(e.on, ground, due))
  const granted = ground.before.findLast((g) => g.extendedBy !== null)
  const none = { extension: 0, extendedBy: null }
  if (rule === 'carriesOver' && granted) return { extension: granted.extension, extendedBy: granted.extendedBy }
  // One that came too late used the only chance up, unless each term has its own.
  if (inTime < 0 || (rule !== 'anew' && inTime > 0)) return none
  const days = facts.extensions[inTime]?.workingDays ?? 0
  return { extension: Math.min(days, periodOf(law.statute, 'extension').value), extendedBy: inTime }
}

const isWithin = (on: LocalDate, { start, until }: Ground, due: LocalDate): boolean =>
  start <= on && on <= due && (until === null || on <= until)

/** The day on which `total` working days are counted after `start`, excluded days left out. */
export function dueAfter(start: LocalDate, total: number, exclusions: readonly Exclusion[], law: Law): LocalDate {
  let due = law.days.add(start, total)
  for (;;) {
    const next = law.days.add(start, total + excludedBetween(start, due, exclusions, law))
    if (next === due) return due
    due = next
  }
}
