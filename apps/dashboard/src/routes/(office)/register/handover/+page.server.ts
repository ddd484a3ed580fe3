import { HANDOVER_MAX, type ListedCase } from '@mingdu/schema'
import { mayRecordFact, permits } from '@mingdu/workflow'
import { type Api, createApi } from '#lib/api/client.ts'
import { organOf } from '#lib/register/organ-of.ts'
import { must } from '#lib/server/must.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ fetch, url, parent }) => {
  const { me } = await parent()
  const organ = organOf(me, url.searchParams.get('organ'))
  if (!organ) return { organ, handlers: [], from: '', cases: [], may: false, most: HANDOVER_MAX }
  const api = createApi(fetch)
  const { handlers } = must(await api.handlers(organ.id), url)
  const from = handlers.find((h) => h.id === url.searchParams.get('from'))?.id ?? ''
  const held = me.positions.find((p) => p.organ.id === organ.id)?.roles ?? []
  const cases = from ? await casesOf(api, url, organ.id, from) : []
  return { organ, handlers, from, cases, may: permits(mayRecordFact.assigned, held), most: HANDOVER_MAX }
}

/** What a handler has open, and what has gone out but not been signed for. */
async function casesOf(api: Api, url: URL, organ: string, handler: string): Promise<ListedCase[]> {
  const found = new Map<string, ListedCase>()
  for (const state of ['open', 'finishing']) {
    let after: string | undefined
    do {
      const list = must(await api.cases({ state, organ, handler, after }), url)
      for (const item of list.cases) found.set(item.id, item)
      after = list.next ?? undefined
    } while (after && found.size < HANDOVER_MAX)
  }
  return [...found.values()].slice(0, HANDOVER_MAX)
}
