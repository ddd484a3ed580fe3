import { error } from '@sveltejs/kit'
import { createApi } from '#lib/api/client.ts'
import { must } from '#lib/server/must.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ fetch, url, params }) => {
  const api = createApi(fetch)
  const year = Number(params.year)
  if (!Number.isInteger(year)) error(404)
  const [found, statute] = await Promise.all([api.board(params.organ, year), api.statute()])
  const board = must(found, url)
  const form = must(statute, url).forms.find((f) => f.id === board.form) ?? error(404)
  return { board, form }
}
