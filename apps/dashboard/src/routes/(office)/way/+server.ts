import { error, json } from '@sveltejs/kit'
import { createApi } from '#lib/api/client.ts'
import type { RequestHandler } from './$types'

/** The seven questions of the law, for the form that asks them. */
export const GET: RequestHandler = async ({ fetch }) => {
  const statute = await createApi(fetch).statute()
  if (!statute.ok) error(503)
  const { steps, questions, contents } = statute.value.way
  return json({ steps, questions, contents: contents.map(({ source: _, ...content }) => content) })
}
