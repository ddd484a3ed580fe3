import { mayRecordFact, permits, sight, sightOfTables } from '@mingdu/workflow'
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
  // Who looks down from where; what they see is the API's to say.
  const oversees = signedIn.positions.filter((p) => sight(sightOfTables, p.roles) === 'below').map((p) => p.organ)
  return { me: signedIn, recordsIn, oversees, lexicon: lexiconOf(must(statute, url)) }
}
