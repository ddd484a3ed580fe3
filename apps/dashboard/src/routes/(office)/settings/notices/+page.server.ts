import { createApi } from '#lib/api/client.ts'
import { must } from '#lib/server/must.ts'
import type { PageServerLoad } from './$types'

/** The year asked for, else the newest that is known. */
export const load: PageServerLoad = async ({ fetch, url }) => {
  const api = createApi(fetch)
  const [notices, organs] = await Promise.all([api.notices(), api.organs()])
  const known = must(notices, url)
  const year = Number(url.searchParams.get('year') ?? known.years[0]?.year)
  const view = known.root ? await api.noticeYear(known.root, year) : null
  return { notices: known, organs: must(organs, url).organs, view: view && must(view, url) }
}
