import { redirect } from '@sveltejs/kit'
import { createApi } from '#lib/api/client.ts'
import { must } from '#lib/server/must.ts'
import type { PageServerLoad } from './$types'

/** A place that is set up has no such page: whoever comes is led on. */
export const load: PageServerLoad = async ({ fetch, url }) => {
  const api = createApi(fetch)
  const { administrator, organ, passwordMin } = must(await api.setUp(), url)
  if (!administrator) return { step: 'administrator' as const, passwordMin }
  const me = must(await api.me(), url)
  if (organ) redirect(303, '/')
  return { step: 'organ' as const, me, levels: must(await api.statute(), url).levels.map(({ id, label }) => ({ id, label })) }
}
