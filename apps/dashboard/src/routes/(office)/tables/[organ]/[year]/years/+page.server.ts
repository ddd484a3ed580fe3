import { error } from '@sveltejs/kit'
import { createApi } from '#lib/api/client.ts'
import { must } from '#lib/server/must.ts'
import type { PageServerLoad } from './$types'

/** So many years back are shown. */
const YEARS = 6

export const load: PageServerLoad = async ({ fetch, url, params }) => {
  const api = createApi(fetch)
  const { organ } = params
  const year = Number(params.year)
  if (!Number.isInteger(year)) error(404)
  const subtree = url.searchParams.get('subtree') === 'true'
  const [known, statute] = await Promise.all([api.years(organ), api.statute()])
  const years = must(known, url).years.filter((y) => y <= year && y > year - YEARS)
  if (!years.includes(year)) error(404)
  const tables = await Promise.all(years.map(async (y) => must(await api.tables(organ, y, { subtree }), url)))
  return { tables, forms: must(statute, url).forms, subtree, organ, year }
}
