import { mayRecordSetting, permits } from '@mingdu/workflow'
import { createApi } from '#lib/api/client.ts'
import { must } from '#lib/server/must.ts'
import { branches } from '#lib/settings/branches.ts'
import type { PageServerLoad } from './$types'

/** The organ asked for, else the first that this officer administers; null where there is none. */
export const load: PageServerLoad = async ({ fetch, url, parent }) => {
  const { me } = await parent()
  const api = createApi(fetch)
  const { organs } = must(await api.organs(), url)
  const held = me.positions.filter((p) => permits(mayRecordSetting.rolesGranted, p.roles)).map((p) => p.organ.id)
  const mine = branches(organs, held)
  const organ = url.searchParams.get('organ') ?? mine[0]?.organ.id
  const found = organ && mine.length > 0 ? must(await api.organSettings(organ), url) : null
  return { organs, mine, found }
}
