import type { CaseListView } from '@mingdu/schema'
import { seesApplicant } from '@mingdu/workflow'
import { type Api, createApi } from '#lib/api/client.ts'
import { orders } from '#lib/api/orders.ts'
import { besideOf, deskQuery, isNarrowed } from '#lib/desk/desk-query.ts'
import { must } from '#lib/server/must.ts'
import { previewOf } from '#lib/server/preview.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ fetch, url, parent }) => {
  const api = createApi(fetch)
  const query = deskQuery(url.searchParams)
  const { organ } = query
  const { beside: _, ...asked } = query
  const answer = await api.cases(asked)
  // What a list cannot be narrowed by is said where the list would stand; everything else leads away.
  const wrong =
    !answer.ok && answer.problem.code === 'notOfTheSchema' ? (answer.problem.fields?.[0]?.message ?? answer.problem.detail) : null
  const list = wrong === null ? must(answer, url) : nothing
  const plain = query.state === 'open' && !query.after && !isNarrowed({ ...query, organ: '' })
  // The sentence speaks of all open cases, whatever the tab shows.
  const urgent = plain ? list : must(await api.cases({ state: 'open', organ }), url)
  // What awaits this officer stands first: a draft to be reviewed may be far down in the order of dates.
  const mine = plain ? must(await api.cases({ state: 'open', organ, mine: 'true' }), url) : null
  const opened = besideOf(query)
  const { me } = await parent()
  const ordered = await orders(fetch, organ ? { organ } : {})
  const toAnswer = ordered.ok ? ordered.value.orders.filter((o) => o.may.includes('orderAnswered')) : []
  return {
    query,
    orders: toAnswer[0] ? { n: toAnswer.length, due: toAnswer[0].answerBy, late: toAnswer[0].late } : null,
    mine: mine && { cases: mine.cases, total: mine.total },
    list,
    wrong,
    beside: opened ? must(await api.case(opened.organ, opened.id), url) : null,
    handy: plain ? must(await api.cases({ state: 'finishing', organ }), url).cases : [],
    // The same table of rights that the file itself asks.
    readsNames: me.positions.some((p) => p.roles.some((role) => seesApplicant[role])),
    urgent: { counts: urgent.counts, cases: urgent.cases },
    today: plain && list.total === 0 ? await ifOneCameToday(api, url, parent) : null
  }
}

const nothing: CaseListView = {
  cases: [],
  total: 0,
  next: null,
  counts: { open: 0, due: 0, waiting: 0, finishing: 0, late: 0, soon: 0, disputed: 0, ended: 0, all: 0 }
}

/** An empty desk shows what would follow if an application were handed in today. */
async function ifOneCameToday(api: Api, url: URL, parent: Parameters<PageServerLoad>[0]['parent']) {
  const [statute, { me }] = await Promise.all([api.statute(), parent()])
  return previewOf(must(statute, url), { channel: 'inPerson', on: me.today, confirmedOn: null }, me.today).clock
}
