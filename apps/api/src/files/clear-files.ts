import type { CaseId, OrganId } from '@mingdu/schema'
import type { Db, Store } from '../log/store.ts'
import type { Instant } from '../log/tables.ts'
import type { FileRef } from './sealed-slice.ts'

export const KEPT_HOURS = 24

/** Clears away what was handed over and never recorded: who uploaded it went away, or the program stopped. How many. */
export async function clearUnrecorded(store: Store, now: Instant): Promise<number> {
  const before = new Date(Date.parse(now) - KEPT_HOURS * 3_600_000).toISOString()
  const left = await store.db
    .selectFrom('files')
    .select(['organ', 'stream', 'file'])
    .where('seq', 'is', null)
    .where('handed_at', '<', before)
    .limit(PER_ROUND)
    .execute()
  for (const ref of left) {
    await store.transaction(async (tx) => {
      // Who records it at this very moment keeps it.
      const gone = await tx
        .deleteFrom('files')
        .where((eb) => eb.and(ref))
        .where('seq', 'is', null)
        .executeTakeFirst()
      if (gone.numDeletedRows === 1n) await clearSlices(tx, ref)
    })
  }
  return left.length
}

/** All contents of a case, recorded or not, file by file: no statement takes long. */
export async function clearFilesOf(db: Db, organ: OrganId, stream: CaseId): Promise<void> {
  const refs = await db.selectFrom('files').select('file').where('organ', '=', organ).where('stream', '=', stream).forUpdate().execute()
  for (const { file } of refs) {
    await clearSlices(db, { organ, stream, file })
    await db
      .deleteFrom('files')
      .where((eb) => eb.and({ organ, stream, file }))
      .execute()
  }
}

const clearSlices = (db: Db, ref: FileRef) =>
  db
    .deleteFrom('file_slices')
    .where((eb) => eb.and(ref))
    .execute()

/** A round is short: the rest is cleared by the next. */
const PER_ROUND = 20
