import { error } from '@sveltejs/kit'
import { createApi } from '#lib/api/client.ts'
import { must } from '#lib/server/must.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ fetch, url, params }) => {
  const api = createApi(fetch)
  const year = Number(params.year)
  if (!Number.isInteger(year)) error(404)
  const [found, statute] = await Promise.all([api.closing(params.organ, year), api.statute()])
  const closing = must(found, url)
  const { forms } = must(statute, url)
  const form = forms.find((f) => f.id === closing.form) ?? error(404)
  return { closing, form, lastForm: forms.find((f) => f.id === closing.last?.form) ?? null }
}
