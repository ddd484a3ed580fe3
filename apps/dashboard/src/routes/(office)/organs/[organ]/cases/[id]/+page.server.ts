import { createApi } from '#lib/api/client.ts'
import { must } from '#lib/server/must.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ fetch, url, params, depends }) => {
  depends('mingdu:case')
  return { view: must(await createApi(fetch).case(params.organ, params.id), url) }
}
