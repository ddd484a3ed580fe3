import { createApi } from '#lib/api/client.ts'
import { orders } from '#lib/api/orders.ts'
import { must } from '#lib/server/must.ts'
import type { PageServerLoad } from './$types'

/** The orders in sight; `organ` and `order` name one of them, `organ` with `case` or `signal` what a new one is about. */
export const load: PageServerLoad = async ({ fetch, url }) => {
  const asked = (name: string) => url.searchParams.get(name) ?? ''
  const [organ, id, signal, order] = [asked('organ'), asked('case'), asked('signal'), asked('order')]
  const api = createApi(fetch)
  const [list, statute] = await Promise.all([orders(fetch, organ ? { organ } : {}), api.statute()])
  const number = organ && id ? must(await api.case(organ, id), url).summary.number : null
  const { orders: found, mayIssue } = must(list, url)
  const { signals } = must(statute, url).oversight
  return {
    orders: order ? found.filter((o) => String(o.order) === order) : found,
    one: order !== '',
    mayIssue,
    signals: Object.entries(signals).map(([signal, rule]) => ({ signal, label: rule.label })),
    about: organ && (number || signal) ? { organ, case: number === null ? null : { id, number }, signal: signal || null } : null
  }
}
