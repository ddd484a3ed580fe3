import { createApi } from '#lib/api/client.ts'
import { must } from '#lib/server/must.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ fetch, url, params, depends, untrack }) => {
  depends('mingdu:case')
  const answered = await createApi(fetch).case(params.organ, params.id)
  // What is shown of the timeline is in the address too, and asks for nothing anew.
  return { view: untrack(() => must(answered, url)) }
}
