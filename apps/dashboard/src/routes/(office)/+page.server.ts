import { type Api, createApi } from '#lib/api/client.ts'
import { deskQuery } from '#lib/desk/desk-query.ts'
import { must } from '#lib/server/must.ts'
import { previewOf } from '#lib/server/preview.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ fetch, url, parent }) => {
  const api = createApi(fetch)
  const query = deskQuery(url.searchParams)
  const { state, page, q, organ } = query
  const list = must(await api.cases({ state, page, q: q || undefined, organ: organ || undefined }), url)
  // The sentence speaks of all open cases, whatever the tab shows.
  const urgent = state === 'open' && page === 1 && !q ? list : must(await api.cases({ state: 'open', organ: organ || undefined }), url)
  const nothing = state === 'open' && !q && list.total === 0
  return {
    query,
    list,
    urgent: { counts: urgent.counts, cases: urgent.cases },
    today: nothing ? await ifOneCameToday(api, url, parent) : null
  }
}

/** An empty desk shows what would follow if an application were handed in today. */
async function ifOneCameToday(api: Api, url: URL, parent: Parameters<PageServerLoad>[0]['parent']) {
  const [statute, { me }] = await Promise.all([api.statute(), parent()])
  return previewOf(must(statute, url), { channel: 'inPerson', on: me.today, confirmedOn: null }, me.today).clock
}
