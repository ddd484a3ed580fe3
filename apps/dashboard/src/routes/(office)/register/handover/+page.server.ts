import { HANDOVER_MAX, type ListedCase } from '@mingdu/schema'
import { mayRecordFact, permits } from '@mingdu/workflow'
import { type Api, createApi } from '#lib/api/client.ts'
import { NOBODY_YET } from '#lib/register/nobody-yet.ts'
import { organOf } from '#lib/register/organ-of.ts'
import { must } from '#lib/server/must.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ fetch, url, parent }) => {
  const { me } = await parent()
  const organ = organOf(me, url.searchParams.get('organ'))
  if (!organ) return { organ, handlers: [], from: '', cases: [], may: false, most: HANDOVER_MAX }
  const api = createApi(fetch)
  const { handlers } = must(await api.handlers(organ.id), url)
  const asked = url.searchParams.get('from')
  const from = asked === NOBODY_YET ? asked : (handlers.find((h) => h.id === asked)?.id ?? '')
  const held = me.positions.find((p) => p.organ.id === organ.id)?.roles ?? []
  const cases = from ? await casesOf(api, url, organ.id, from) : []
  return { organ, handlers, from, cases, may: permits(mayRecordFact.assigned, held), most: HANDOVER_MAX }
}

/** What a handler has open, and what has gone out but not been signed for; or what nobody was given yet. */
async function casesOf(api: Api, url: URL, organ: string, from: string): Promise<ListedCase[]> {
  const found = new Map<string, ListedCase>()
  const unassigned = from === NOBODY_YET
  for (const state of unassigned ? ['open'] : ['open', 'finishing']) {
    let after: string | undefined
    do {
      const list = must(await api.cases({ state, organ, ...(unassigned ? { holder: 'registrar' } : { handler: from }), after }), url)
      for (const item of list.cases) if (!unassigned || item.handler === null) found.set(item.id, item)
      after = list.next ?? undefined
    } while (after && found.size < HANDOVER_MAX)
  }
  return [...found.values()].slice(0, HANDOVER_MAX)
}
