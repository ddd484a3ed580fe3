import { Channel, LocalDate } from '@mingdu/schema'
import { error, json } from '@sveltejs/kit'
import { createApi } from '#lib/api/client.ts'
import { previewOf } from '#lib/server/preview.ts'
import type { RequestHandler } from './$types'

/** The dates that an arrival would have, for the form of /record; nothing is recorded. */
export const GET: RequestHandler = async ({ url, fetch }) => {
  const channel = Channel.safeParse(url.searchParams.get('channel'))
  const on = LocalDate.safeParse(url.searchParams.get('on'))
  const confirmedOn = LocalDate.safeParse(url.searchParams.get('confirmedOn'))
  if (!channel.success || !on.success) error(422)
  const api = createApi(fetch)
  const [me, statute] = await Promise.all([api.me(), api.statute()])
  if (!me.ok || !statute.ok) error(401)
  const arrival = { channel: channel.data, on: on.data, confirmedOn: confirmedOn.success ? confirmedOn.data : null }
  return json(previewOf(statute.value, arrival, me.value.today))
}
