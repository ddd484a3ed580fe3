import { redirect } from '@sveltejs/kit'
import { createApi } from '#lib/api/client.ts'
import { must } from '#lib/server/must.ts'
import type { PageServerLoad } from './$types'

/** To the newest year of the first organ whose tables this officer may see. */
export const load: PageServerLoad = async ({ fetch, url, parent }) => {
  const { me } = await parent()
  const organ = me.positions.find((p) => me.organs.some((o) => o.id === p.organ.id))?.organ ?? me.organs[0]
  if (!organ) return {}
  const { years } = must(await createApi(fetch).years(organ.id), url)
  const year = years[years.length - 1]
  if (year !== undefined) redirect(307, `/tables/${organ.id}/${year}`)
  return {}
}
