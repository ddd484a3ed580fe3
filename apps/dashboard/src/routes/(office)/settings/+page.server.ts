import { mayRecordSetting, permits } from '@mingdu/workflow'
import { redirect } from '@sveltejs/kit'
import type { PageServerLoad } from './$types'

/** Administrators come for organs and people; everybody else reads the holidays. */
export const load: PageServerLoad = async ({ parent }) => {
  const { me } = await parent()
  const administers = me.positions.some((p) => permits(mayRecordSetting.rolesGranted, p.roles))
  redirect(307, administers ? '/settings/organs' : '/settings/notices')
}
