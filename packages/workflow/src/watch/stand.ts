import type { Finishing, Phase, Stand, WithWhom } from '@mingdu/schema'
import { addDays, type Deadline, type LocalDate } from '@mingdu/schema'
import { pauseDue } from '../clock/cells.ts'
import { clockFacts } from '../clock/clock-facts.ts'
import type { Law } from '../law.ts'
import type { CaseFile } from '../process/case-file.ts'
import { isRunning } from '../process/dispute.ts'
import { whereabouts } from '../process/step-file.ts'

/** Phases in which a case is in hand. */
export const openPhases = ['unconfirmed', 'handling', 'awaitingCorrection', 'awaitingPayment', 'decided'] as const satisfies Phase[]
/** Phases in which it has its result. */
export const endedPhases = ['answered', 'withdrawn', 'lapsed', 'discontinued'] as const satisfies Phase[]

export const isOpen = (phase: CaseFile['phase']): boolean => (openPhases as readonly string[]).includes(phase)

/**
 * Whose move it is. A case that has ended is looked at again while a review or suit over it goes on. A case whose applicant let the term pass waits for nobody any more, yet nothing
 * calls the organ either: that it may be ended is said by `finishingOf`.
 */
export function standOf({ phase, disputes }: Pick<CaseFile, 'phase' | 'disputes'>, withWhom: WithWhom, finishing: Finishing | null): Stand {
  if (!isOpen(phase)) return withWhom === 'organ' ? 'due' : disputes.some(isRunning) ? 'waiting' : 'rest'
  if (withWhom === 'organ') return 'due'
  return finishing === null ? 'waiting' : 'rest'
}

/**
 * What alone is left to record now: the call to the applicant on the day of arrival (art. 31), the
 * signed decision that has not gone out, the receipt from which remedies run, the lapse of a term that
 * has passed with the time for the post. Null where there is work to do first, or nothing at all.
 */
export function finishingOf(file: CaseFile, law: Law, today: LocalDate): Finishing | null {
  switch (file.phase) {
    case 'unconfirmed':
      return 'confirmed'
    case 'decided':
      return 'sentOut'
    case 'answered':
      // What came back has not been received, and is to be sent again first.
      return file.delivered || whereabouts(file.facts, 'reply') === 'back' ? null : 'delivered'
    case 'awaitingCorrection':
    case 'awaitingPayment': {
      const from = lapseFrom(file, law)
      return from !== null && from <= today ? 'lapsed' : null
    }
    default:
      return null
  }
}

/** The first day on which the lapse can be confirmed without an irregularity; null while no term of the applicant's runs. */
function lapseFrom(file: CaseFile, law: Law): LocalDate | null {
  const pause = clockFacts(file)?.pauses.at(-1)
  const due = pause && pause.ended === null ? pauseDue(pause, law) : null
  return due && addDays(law.days.add(due, law.policies.mailGrace), 1)
}

/**
 * The next day that changes by itself whose move it is or which date is nearest, with nobody having
 * recorded anything; null where only a fact can. What is kept of a case in lists holds until then.
 */
export function turnsOn(file: CaseFile, deadlines: readonly Deadline[], law: Law, today: LocalDate): LocalDate | null {
  const lapse = lapseFrom(file, law)
  const days = isOpen(file.phase) && lapse !== null ? [lapse] : []
  for (const { term, legal } of deadlines) if (legal && (term === 'appealJudgment' || term === 'appealRuling')) days.push(addDays(legal, 1))
  const consulted = deadlines.filter((d) => d.onWhom === 'consulted')
  for (const { legal } of consulted) if (legal) days.push(addDays(legal, 1))
  // While others are asked our own date is not the nearest until the day itself.
  if (consulted.length > 0 || file.phase === 'awaitingCorrection' || file.phase === 'awaitingPayment')
    for (const { onWhom, legal, strict } of deadlines) if (onWhom === 'organ') days.push(...[legal, strict].filter((d) => d !== null))
  return days.filter((d) => d > today).sort()[0] ?? null
}
