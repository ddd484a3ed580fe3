import { createApi } from '#lib/api/client.ts'
import { orders } from '#lib/api/orders.ts'
import { must } from '#lib/server/must.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ fetch, url, params, depends, untrack }) => {
  depends('mingdu:case')
  const [answered, ordered] = await Promise.all([
    createApi(fetch).case(params.organ, params.id),
    orders(fetch, { organ: params.organ, case: params.id })
  ])
  // What is shown of the timeline is in the address too, and asks for nothing anew.
  const view = untrack(() => must(answered, url))
  // A case is read without its orders where they cannot be had.
  const list = ordered.ok ? ordered.value : { orders: [], mayIssue: [] }
  const issueAt = list.mayIssue.length > 0 ? `/oversight/orders?${new URLSearchParams({ organ: params.organ, case: params.id })}` : null
  return { view, orders: list.orders, issueAt }
}
