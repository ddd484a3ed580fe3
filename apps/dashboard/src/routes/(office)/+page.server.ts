import { createApi } from '#lib/api/client.ts'
import { deskQuery } from '#lib/desk/desk-query.ts'
import { must } from '#lib/server/must.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ fetch, url }) => {
  const api = createApi(fetch)
  const query = deskQuery(url.searchParams)
  const { state, page, q, organ } = query
  const list = must(await api.cases({ state, page, q: q || undefined, organ: organ || undefined }), url)
  // The sentence speaks of all open cases, whatever the tab shows.
  const urgent = state === 'open' && page === 1 && !q ? list : must(await api.cases({ state: 'open', organ: organ || undefined }), url)
  return { query, list, urgent: { counts: urgent.counts, cases: urgent.cases.slice(0, 50) } }
}
