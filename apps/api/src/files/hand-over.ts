import { createHash } from 'node:crypto'
import type { HandedOver, OfficerId } from '@mingdu/schema'
import { sql } from 'kysely'
import type { Store } from '../log/store.ts'
import type { Instant } from '../log/tables.ts'
import { CaseErased, caseKey } from '../sealing/case-keys.ts'
import type { MasterKey } from '../sealing/master-key.ts'
import type { SealKeys } from '../sealing/seal.ts'
import { formReader } from './form-reader.ts'
import { type FileRef, SLICE_BYTES, sealDigest, sealSlice } from './sealed-slice.ts'

export type HandingOver = { store: Store; master: MasterKey; ref: FileRef; officer: OfficerId; at: Instant; bytesMax: number }
export type Taken = { is: 'taken'; taken: HandedOver } | { is: 'empty' | 'tooLarge' | 'otherForm' | 'broken' | 'erased' }

/**
 * Takes a content as it comes, seals it slice by slice and keeps it ready to be recorded (`fileAdded`). Whatever
 * is not taken leaves nothing behind; what is never recorded is cleared away by `clearUnrecorded`.
 */
export async function handOver(given: HandingOver, body: AsyncIterable<Uint8Array>): Promise<Taken> {
  const { store, ref, officer, at } = given
  const keys = await keysOf(given)
  if (!keys) return { is: 'erased' }
  await store.db
    .insertInto('files')
    .values({ ...ref, by_officer: officer, handed_at: at, media_type: null, size: null, digest: null, seq: null })
    .execute()
  let taken: Taken | undefined
  try {
    taken = await takenIn(given, keys, body)
  } finally {
    if (taken?.is !== 'taken') await discard(store, ref)
  }
  return taken
}

async function takenIn({ store, ref, bytesMax }: HandingOver, keys: SealKeys, body: AsyncIterable<Uint8Array>): Promise<Taken> {
  const [hash, form] = [createHash('sm3'), formReader()]
  let [size, n] = [0, 0]
  for await (const slice of inSlices(body)) {
    size += slice.byteLength
    if (size > bytesMax) return { is: 'tooLarge' }
    hash.update(slice)
    if (!form.take(slice)) return { is: 'otherForm' }
    if (!(await keepSlice(store, ref, n, sealSlice(keys, ref, n, slice)))) return { is: 'erased' }
    n += 1
  }
  if (size === 0) return { is: 'empty' }
  const found = form.end()
  if (found.is !== 'form') return { is: found.is === 'broken' ? 'broken' : 'otherForm' }
  const { mediaType } = found
  const kept = await store.db
    .updateTable('files')
    .set({ media_type: mediaType, size, digest: sealDigest(keys, ref, hash.digest('hex')) })
    .where((eb) => eb.and(ref))
    .executeTakeFirst()
  return kept.numUpdatedRows === 1n ? { is: 'taken', taken: { file: ref.file, mediaType, size } } : { is: 'erased' }
}

async function keysOf({ store, master, ref: { organ, stream } }: HandingOver): Promise<SealKeys | null> {
  try {
    return await store.transaction((tx) => caseKey(tx, master, { organ, stream }, true))
  } catch (thrown) {
    if (thrown instanceof CaseErased) return null
    throw thrown
  }
}

/** False where the case was erased meanwhile; an erasure that comes at this very moment waits, and finds the slice. */
async function keepSlice({ db }: Store, { organ, stream, file }: FileRef, n: number, sealed: Uint8Array): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into file_slices (organ, stream, file, n, sealed)
    select organ, stream, file, ${n}::int, ${sealed}::bytea from files
    where organ = ${organ} and stream = ${stream} and file = ${file}::uuid
    for key share`.execute(db)
  return numAffectedRows === 1n
}

/** The bytes again, in slices of the one size, but for the last. */
async function* inSlices(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let [slice, filled] = [Buffer.alloc(SLICE_BYTES), 0]
  for await (const chunk of body) {
    for (let from = 0; from < chunk.byteLength; ) {
      const part = chunk.subarray(from, from + SLICE_BYTES - filled)
      slice.set(part, filled)
      filled += part.byteLength
      from += part.byteLength
      if (filled < SLICE_BYTES) continue
      yield slice
      slice = Buffer.alloc(SLICE_BYTES)
      filled = 0
    }
  }
  if (filled > 0) yield slice.subarray(0, filled)
}

async function discard({ db }: Store, ref: FileRef): Promise<void> {
  for (const table of ['files', 'file_slices'] as const)
    await db
      .deleteFrom(table)
      .where((eb) => eb.and(ref))
      .execute()
}
