import type { HandoverRequest, NumbersView, RegisterView } from '@mingdu/schema'
import { ask, type Fetch } from './answer.ts'
import { search } from './client.ts'

/** The books of the counter: apart from the rest, since few pages open them. */
export const createBooks = (fetch: Fetch) => ({
  register: (organ: string, query: { from: string; to: string; names?: string; after?: string | undefined }) =>
    ask<RegisterView>(fetch, `/organs/${organ}/register${search(query)}`),
  numbers: (organ: string, year: number) => ask<NumbersView>(fetch, `/organs/${organ}/years/${year}/numbers`),
  handOver: (organ: string, body: HandoverRequest, key: string) =>
    ask<{ handedOver: number }>(fetch, `/organs/${organ}/handover`, { method: 'POST', body, headers: { 'idempotency-key': key } })
})
