import { mayRecordFact, permits } from '@mingdu/workflow'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ parent }) => {
  const { me } = await parent()
  // The same table of rights that the door asks.
  return { organs: me.positions.filter((p) => permits(mayRecordFact.received, p.roles)).map((p) => p.organ) }
}
