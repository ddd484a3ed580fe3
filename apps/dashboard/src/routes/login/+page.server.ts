import { redirect } from '@sveltejs/kit'
import { createApi } from '#lib/api/client.ts'
import { pageOfOurs } from '#lib/server/page-of-ours.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ fetch, url }) => {
  const then = pageOfOurs(url.searchParams.get('then'))
  const me = await createApi(fetch).me()
  if (me.ok) redirect(303, then ?? '/')
  return { then }
}
