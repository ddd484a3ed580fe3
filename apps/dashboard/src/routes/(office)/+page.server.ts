import { type Api, createApi } from '#lib/api/client.ts'
import { deskQuery, isNarrowed } from '#lib/desk/desk-query.ts'
import { must } from '#lib/server/must.ts'
import { previewOf } from '#lib/server/preview.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ fetch, url, parent }) => {
  const api = createApi(fetch)
  const query = deskQuery(url.searchParams)
  const { organ } = query
  const list = must(await api.cases(query), url)
  const plain = query.state === 'open' && !query.after && !isNarrowed({ ...query, organ: '' })
  // The sentence speaks of all open cases, whatever the tab shows.
  const urgent = plain ? list : must(await api.cases({ state: 'open', organ }), url)
  // What awaits this officer stands first: a draft to be reviewed may be far down in the order of dates.
  const mine = plain ? must(await api.cases({ state: 'open', organ, mine: 'true' }), url) : null
  return {
    query,
    mine: mine && { cases: mine.cases, total: mine.total },
    list,
    urgent: { counts: urgent.counts, cases: urgent.cases },
    today: plain && list.total === 0 ? await ifOneCameToday(api, url, parent) : null
  }
}

/** An empty desk shows what would follow if an application were handed in today. */
async function ifOneCameToday(api: Api, url: URL, parent: Parameters<PageServerLoad>[0]['parent']) {
  const [statute, { me }] = await Promise.all([api.statute(), parent()])
  return previewOf(must(statute, url), { channel: 'inPerson', on: me.today, confirmedOn: null }, me.today).clock
}
