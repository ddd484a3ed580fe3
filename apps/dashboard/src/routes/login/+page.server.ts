import { redirect } from '@sveltejs/kit'
import { createApi } from '#lib/api/client.ts'
import { pageOfOurs } from '#lib/server/page-of-ours.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ fetch, url }) => {
  const then = pageOfOurs(url.searchParams.get('then'))
  const api = createApi(fetch)
  const [me, setUp] = await Promise.all([api.me(), api.setUp()])
  if (me.ok) redirect(303, then ?? '/')
  if (setUp.ok && !setUp.value.administrator) redirect(303, '/set-up')
  return { then }
}
