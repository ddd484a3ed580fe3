import type { LocalDate, OrderFact, OrderState, OrderStep } from '@mingdu/schema'

/** Where an order stands after each of its facts. */
const after = {
  orderIssued: 'awaitingAnswer',
  orderAnswered: 'answered',
  orderReturned: 'awaitingAnswer',
  orderWrittenOff: 'writtenOff'
} as const satisfies Record<OrderFact['type'], OrderState>

/** An answer comes before a return; whoever issued an order may write it off without one, where the matter is no more. */
const possible = {
  awaitingAnswer: ['orderAnswered', 'orderWrittenOff'],
  answered: ['orderReturned', 'orderWrittenOff'],
  writtenOff: []
} as const satisfies Record<OrderState, readonly OrderStep['type'][]>

export type OrderStand = { state: OrderState; answerBy: LocalDate; late: boolean; possible: readonly OrderStep['type'][] }

/** How an order stands on a day, by its facts in order of recording, the one that issued it first. */
export function orderStand(facts: readonly OrderFact[], today: LocalDate): OrderStand {
  const last = facts.at(-1)
  const term = facts.findLast((f) => 'answerBy' in f)
  if (!last || !term) throw new Error('an order begins with the fact that issues it')
  const state = after[last.type]
  return { state, answerBy: term.answerBy, late: state === 'awaitingAnswer' && term.answerBy < today, possible: possible[state] }
}

export const orderStepTypes = ['orderAnswered', 'orderReturned', 'orderWrittenOff'] as const satisfies readonly OrderStep['type'][]
