import type { OrderListView } from '@mingdu/schema'
import { ask, type Fetch } from './answer.ts'
import { search } from './client.ts'

/** The orders of supervision in sight, apart from the rest: few pages open them. */
export const orders = (fetch: Fetch, query: { organ?: string; case?: string }) => ask<OrderListView>(fetch, `/orders${search(query)}`)
