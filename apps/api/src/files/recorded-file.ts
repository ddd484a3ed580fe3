import type { CaseId, FactOf, OfficerId, OrganId } from '@mingdu/schema'
import type { Db, Tx } from '../log/store.ts'
import type { SealKeys } from '../sealing/seal.ts'
import { type FileRef, openDigest } from './sealed-slice.ts'

type Added = FactOf<'fileAdded'>

/** Whether the content was handed over for this very case by who now records it, lies there whole, and belongs to no fact yet. */
export async function isReady(db: Db, organ: OrganId, stream: CaseId, officer: OfficerId, fact: Added): Promise<boolean> {
  const found = await db
    .selectFrom('files')
    .select('file')
    .where('organ', '=', organ)
    .where('stream', '=', stream)
    .where('file', '=', fact.file)
    .where('by_officer', '=', officer)
    .where('media_type', '=', fact.mediaType)
    .where('size', '=', fact.size)
    .where('seq', 'is', null)
    .executeTakeFirst()
  return found !== undefined
}

/** Gives the content to its fact, and the fact the content's SM3, to be sealed beside it. */
export async function giveToFact(tx: Tx, keys: SealKeys, ref: FileRef, seq: number): Promise<string> {
  const { digest } = await tx
    .selectFrom('files')
    .select('digest')
    .where((eb) => eb.and(ref))
    .forUpdate()
    .executeTakeFirstOrThrow()
  if (digest === null) throw new Error('a file was given to a second fact')
  await tx
    .updateTable('files')
    .set({ seq, digest: null })
    .where((eb) => eb.and(ref))
    .execute()
  return openDigest(keys, ref, digest)
}

/** Contents that lie with a case, recorded or only handed over. */
export async function filesIn(db: Db, organ: OrganId, stream: CaseId): Promise<number> {
  const { n } = await db
    .selectFrom('files')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where((eb) => eb.and({ organ, stream }))
    .executeTakeFirstOrThrow()
  return n
}
