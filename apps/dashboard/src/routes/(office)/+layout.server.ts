import { mayRecordFact, permits } from '@mingdu/workflow'
import { createApi } from '#lib/api/client.ts'
import { lexiconOf } from '#lib/law/lexicon.ts'
import { must } from '#lib/server/must.ts'
import type { LayoutServerLoad } from './$types'

export const load: LayoutServerLoad = async ({ fetch, url }) => {
  const api = createApi(fetch)
  const [me, statute] = await Promise.all([api.me(), api.statute()])
  const signedIn = must(me, url)
  // The same table of rights that the door asks: where this officer may record an application.
  const recordsIn = signedIn.positions.filter((p) => permits(mayRecordFact.received, p.roles)).map((p) => p.organ)
  return { me: signedIn, recordsIn, lexicon: lexiconOf(must(statute, url)) }
}
