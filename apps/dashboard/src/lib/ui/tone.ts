import type { CaseSummary, Deadline, DeadlineState, Phase } from '@mingdu/schema'
import type { Say } from '../words/speak.ts'
import type { Voice } from '../words/voice.ts'

type Speaker = Pick<Voice, 'say' | 'term'>

/** State is always colour, glyph and words together. */
export type Tone = 'ok' | 'soon' | 'today' | 'late' | 'wait' | 'prov'
export type StateWords = { tone: Tone; words: string }

export const toneOf = {
  onTrack: 'ok',
  soon: 'soon',
  today: 'today',
  late: 'late',
  waiting: 'wait',
  met: 'ok',
  metLate: 'late'
} as const satisfies Record<DeadlineState, Tone>

const closed = {
  answered: true,
  withdrawn: true,
  lapsed: true,
  discontinued: true,
  forwarded: true,
  void: true
} as const satisfies Partial<Record<Phase, true>>
export const isClosed = (phase: Phase): boolean => phase in closed

/** Ended, and nothing over it that still has a date to keep: a review or suit brings one back. */
export const isOver = ({ phase, deadline }: Pick<CaseSummary, 'phase' | 'deadline'>): boolean => isClosed(phase) && deadline === null

/** How a case stands, by its nearest deadline; the list and the case's head say the same. */
export function stateOf(summary: Pick<CaseSummary, 'phase' | 'deadline'>, speaker: Speaker): StateWords {
  const { say } = speaker
  const { deadline, phase } = summary
  if (isClosed(phase) && !deadline) return { tone: phase === 'answered' ? 'ok' : 'wait', words: say(`phase.${phase}`) }
  if (!deadline) return { tone: 'wait', words: say(`phase.${phase}`) }
  if (deadline.state === 'waiting') return waiting(deadline, phase, say)
  if (deadline.provisional && deadline.state === 'onTrack')
    return { tone: 'prov', words: say('desk.provisional', { n: deadline.daysLeft ?? 0 }) }
  return { tone: toneOf[deadline.state], words: left(deadline, speaker) }
}

function waiting(deadline: Deadline, phase: Phase, say: Say): StateWords {
  return { tone: 'wait', words: deadline.onWhom === 'consulted' ? say('desk.consulting') : say(`phase.${phase}`) }
}

/** What is left of a term, in words; the reply term needs no name. */
export function left(deadline: Deadline, { say, term: termName }: Speaker): string {
  const n = Math.abs(deadline.daysLeft ?? 0)
  if (deadline.term === 'reply')
    return deadline.state === 'today' ? say('deadline.today') : say(deadline.state === 'late' ? 'deadline.late' : 'deadline.onTrack', { n })
  const term = termName(deadline.term)
  if (deadline.state === 'today') return say('desk.termToday', { term })
  return say(deadline.state === 'late' ? 'desk.termLate' : 'desk.termLeft', { term, n })
}
