import type { Holder, LocalDate, OversightRules, PeriodId, Phase } from '@mingdu/schema'
import type { Law } from '../law.ts'

/** Of a case in hand, what reminders need; a list keeps it, or `CaseFile` gives it. */
export type Watched<Key> = {
  key: Key
  phase: Phase
  holder: Holder
  heldSince: LocalDate
  replyDue: LocalDate | null
  noticeDue: LocalDate | null
  /** The nearest other term, and whose it is. */
  other: { term: PeriodId; due: LocalDate } | null
  /** A term of the applicant's has passed with the time for the post: the ending is proposed, a person confirms it. */
  lapsed: boolean
}

export type WarningId = 'reply' | 'correctionNotice' | 'other' | 'unconfirmed' | 'unassigned' | 'proposedLapse'

/**
 * One thing that somebody must be told of a case. `step`: which of the days before the term has been
 * reached (5 = five or fewer are left); null where there are no steps. `late`: working days past it.
 */
export type Warning<Key> = {
  key: Key
  warning: WarningId
  due: LocalDate | null
  daysLeft: number | null
  step: number | null
  to: readonly Holder[]
}

/**
 * What is due for everyone who must act. It follows from the day alone and not from the last run: whoever
 * asks after a week in which nothing ran is told all that has come to pass meanwhile, each at its present
 * step; and an overdue case goes on being told, with the head beside who has it (lessons: no silence after
 * the term).
 */
export const warnings = <Key>(cases: readonly Watched<Key>[], today: LocalDate, law: Law): Warning<Key>[] =>
  cases.flatMap((c) => warningsOf(c, today, law))

function warningsOf<Key>(c: Watched<Key>, today: LocalDate, law: Law): Warning<Key>[] {
  const { remind, signals } = law.statute.oversight
  const { key, holder } = c
  const found: Warning<Key>[] = []
  const left = (due: LocalDate) => (due < today ? Math.min(-1, law.days.between(today, due)) : law.days.between(today, due))
  const term = (warning: keyof OversightRules['remind'], due: LocalDate | null, to: readonly Holder[]) => {
    const daysLeft = due === null ? null : left(due)
    const step = daysLeft === null ? undefined : stepOf(remind[warning], daysLeft)
    if (due !== null && step !== undefined) found.push({ key, warning, due, daysLeft, step, to })
  }
  if (c.phase === 'unconfirmed')
    found.push({ key, warning: 'unconfirmed', due: c.heldSince, daysLeft: left(c.heldSince), step: null, to: ['registrar'] })
  // While others have the turn, whoever handles the case is told of their term, and not of a reply that nobody owes yet.
  if (c.replyDue !== null && c.phase !== 'unconfirmed') term('reply', c.replyDue, [holder === 'consulted' ? 'handler' : holder])
  term('correctionNotice', c.noticeDue, ['handler'])
  if (c.lapsed) found.push({ key, warning: 'proposedLapse', due: c.other?.due ?? null, daysLeft: null, step: null, to: ['handler'] })
  else if (c.other) term('other', c.other.due, ['handler'])
  const idle = holder === 'registrar' ? law.days.between(c.heldSince, today) : 0
  if (holder === 'registrar' && c.phase === 'handling' && idle >= signals.unassigned.threshold)
    found.push({ key, warning: 'unassigned', due: null, daysLeft: -idle, step: null, to: ['registrar'] })
  return found
}

/** The shortest of the days that has been reached; past the term it is the last one. */
function stepOf(steps: readonly number[], daysLeft: number): number | undefined {
  return steps
    .filter((step) => daysLeft <= step)
    .reduce<number | undefined>((least, step) => (least === undefined ? step : Math.min(least, step)), undefined)
}
