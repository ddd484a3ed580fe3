import { createApi } from '#lib/api/client.ts'
import { lexiconOf } from '#lib/law/lexicon.ts'
import { must } from '#lib/server/must.ts'
import type { LayoutServerLoad } from './$types'

export const load: LayoutServerLoad = async ({ fetch, url }) => {
  const api = createApi(fetch)
  const [me, statute] = await Promise.all([api.me(), api.statute()])
  return { me: must(me, url), lexicon: lexiconOf(must(statute, url)) }
}
