import type { OrderView } from '@mingdu/schema'
import type { StateWords } from '../ui/tone.ts'
import type { Say } from '../words/speak.ts'

/** How an order stands, as colour, glyph and words. */
export function orderState({ state, late }: Pick<OrderView, 'state' | 'late'>, say: Say): StateWords {
  if (late) return { tone: 'late', words: say('orders.state.late') }
  const tone = { awaitingAnswer: 'soon', answered: 'wait', writtenOff: 'ok' } as const satisfies Record<OrderView['state'], string>
  return { tone: tone[state], words: say(`orders.state.${state}`) }
}

/** The sentence above the list: what is late first. */
export function sayOrders(orders: readonly OrderView[], say: Say): string {
  const late = orders.filter((o) => o.late).length
  const wanted = orders.filter((o) => o.state === 'awaitingAnswer').length
  const answered = orders.filter((o) => o.state === 'answered').length
  if (orders.length === 0) return say('orders.none')
  if (late > 0) return say('orders.head.late', { n: late })
  if (wanted > 0) return say('orders.head.wanted', { n: wanted })
  return answered > 0 ? say('orders.head.answered', { n: answered }) : say('orders.head.calm')
}

/** Where one order stands by itself, to be printed. */
export const orderAt = ({ organ, order }: Pick<OrderView, 'organ' | 'order'>): string =>
  `/oversight/orders?${new URLSearchParams({ organ, order: String(order) })}`
