import type { CaseId, OrganId } from '@mingdu/schema'
import { SETTINGS_STREAM } from '@mingdu/schema'
import { sql } from 'kysely'
import type { Db } from '../log/store.ts'

export type CaseRef = { organ: OrganId; stream: CaseId }

/** Every case in the log, slice by slice, others let through in between. */
export async function* caseRefs(db: Db, slice = 100): AsyncGenerator<CaseRef[]> {
  let after: CaseRef = { organ: '' as OrganId, stream: '' as CaseId }
  for (;;) {
    const refs = await db
      .selectFrom('facts')
      .select(['organ', 'stream'])
      .where('seq', '=', 1)
      .where('stream', '!=', SETTINGS_STREAM)
      .where(sql<boolean>`(organ, stream) > (${after.organ}, ${after.stream})`)
      .orderBy('organ')
      .orderBy('stream')
      .limit(slice)
      .execute()
    if (refs.length > 0) yield refs as CaseRef[]
    if (refs.length < slice) return
    after = refs.at(-1) as CaseRef
    await new Promise(setImmediate)
  }
}
