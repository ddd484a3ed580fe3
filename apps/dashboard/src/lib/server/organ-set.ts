import type { Me, OrganSettings, OrganView } from '@mingdu/schema'
import { mayRecordSetting, permits } from '@mingdu/workflow'
import { createApi } from '../api/client.ts'
import { type Branch, branches } from '../settings/branches.ts'
import { must } from './must.ts'

type Given = { fetch: typeof fetch; url: URL; parent: () => Promise<{ me: Me }> }

/** The organ asked for, else the first that this officer administers, with what is set for it; null where there is none. */
export async function organSet({
  fetch,
  url,
  parent
}: Given): Promise<{ organs: OrganView[]; mine: Branch[]; found: OrganSettings | null }> {
  const { me } = await parent()
  const api = createApi(fetch)
  const { organs } = must(await api.organs(), url)
  const held = me.positions.filter((p) => permits(mayRecordSetting.rolesGranted, p.roles)).map((p) => p.organ.id)
  const mine = branches(organs, held)
  const organ = url.searchParams.get('organ') ?? mine[0]?.organ.id
  const found = organ && mine.length > 0 ? must(await api.organSettings(organ), url) : null
  return { organs, mine, found }
}
