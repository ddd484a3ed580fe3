import type { Fact, FactType, SentPaper } from '@mingdu/schema'
import { is, last, type RecordedFact } from './recorded-facts.ts'

type Facts = readonly RecordedFact[]

const sentBy = { correctionNotice: 'correctionRequested', feeNotice: 'feeNotified', reply: 'sentOut' } as const satisfies Record<
  SentPaper,
  FactType
>
const receivedBy = {
  correctionNotice: 'correctionNoticeReceived',
  feeNotice: 'feeNoticeReceived',
  reply: 'delivered'
} as const satisfies Record<SentPaper, FactType>

/** Where the latest paper of this kind is: never sent, on its way, come back, or with the applicant. */
export type Whereabouts = 'notSent' | 'out' | 'back' | 'received'

export function whereabouts(facts: Facts, what: SentPaper): Whereabouts {
  return facts.reduce<Whereabouts>((at, f) => {
    if (f.fact.type === sentBy[what] || (is(f, 'sentAgain') && f.fact.what === what)) return 'out'
    if (is(f, 'returned') && f.fact.what === what) return 'back'
    return f.fact.type === receivedBy[what] ? 'received' : at
  }, 'notSent')
}

/** How the latest paper of this kind went out the last time; nothing about it is earlier than that. */
export function lastSending(facts: Facts, what: SentPaper): Fact | null {
  const sent = facts.filter((f) => f.fact.type === sentBy[what] || ((is(f, 'sentAgain') || is(f, 'returned')) && f.fact.what === what))
  return sent.at(-1)?.fact ?? null
}

/** The latest fact of one type, unless one of the other came after it. */
export function unanswered<T extends FactType>(facts: Facts, asks: T, answers: FactType): RecordedFact<T> | null {
  const asked = last(facts, asks)
  return asked && facts.some((f) => f.fact.type === answers && f.seq > asked.seq) ? null : asked
}

/** The organ's own units that were asked and have not answered, in the order in which they were asked. */
export function unitsAsked(facts: Facts): string[] {
  const open = new Set<string>()
  for (const f of facts) {
    if (is(f, 'unitAsked')) open.add(f.fact.unit)
    if (is(f, 'unitAnswered')) open.delete(f.fact.unit)
  }
  return [...open]
}
