import { error } from '@sveltejs/kit'
import { createApi } from '#lib/api/client.ts'
import { must } from '#lib/server/must.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ fetch, url, params }) => {
  const api = createApi(fetch)
  const year = Number(params.year)
  if (!Number.isInteger(year)) error(404)
  const subtree = url.searchParams.get('subtree') === 'true'
  const [found, statute] = await Promise.all([api.narrative(params.organ, year, { subtree }), api.statute()])
  const view = must(found, url)
  const { forms } = must(statute, url)
  const form = forms.find((f) => f.id === view.form) ?? error(404)
  return { view, form, forms }
}
