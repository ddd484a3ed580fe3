import type { BalanceNote, OrganBalance } from '@mingdu/schema'
import type { Tone } from '../ui/tone.ts'
import type { Say } from '../words/speak.ts'

type SayOutcome = (outcome: string) => string

/** An organ's light: may the year be closed, what is still missing, or what does not balance. */
export function balanceLight(balance: OrganBalance, say: Say, outcome: SayOutcome): { tone: Tone; words: string } {
  if (!balance.balanced) return { tone: 'late', words: say('tables.balance.bad', { n: balance.broken.length }) }
  if (balance.ready) return { tone: 'ok', words: say('tables.balance.ready') }
  const missing = balance.hindrances.map((h) => sayNote(h, say, outcome)).join(say('tables.and'))
  return { tone: 'soon', words: say('tables.balance.hindered', { missing }) }
}

export function sayNote(note: BalanceNote, say: Say, outcome: SayOutcome): string {
  switch (note.note) {
    case 'unreported':
    case 'provisionalYear':
    case 'yearNotOver':
      return say(`tables.balance.${note.note}`)
    case 'blanks':
    case 'carriedOut':
    case 'unconfirmed':
      return say(`tables.balance.${note.note}`, { n: note.n })
    case 'outcomeWithoutRow':
      return say('tables.balance.outcomeWithoutRow', { n: note.n, outcome: outcome(note.outcome) })
  }
}

/** How many organs of a sum could close, still miss something, do not balance. */
export const countLights = (organs: readonly OrganBalance[]) => ({
  n: organs.length,
  ready: organs.filter((o) => o.ready).length,
  hindered: organs.filter((o) => o.balanced && !o.ready).length,
  bad: organs.filter((o) => !o.balanced).length
})
