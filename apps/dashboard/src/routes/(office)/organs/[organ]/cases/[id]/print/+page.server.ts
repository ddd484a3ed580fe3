import { createApi } from '#lib/api/client.ts'
import { must } from '#lib/server/must.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ fetch, url, params, untrack }) => {
  const answered = await createApi(fetch).case(params.organ, params.id)
  return { view: untrack(() => must(answered, url)) }
}
