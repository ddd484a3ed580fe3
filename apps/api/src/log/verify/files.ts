import type { Envelope, FactOf } from '@mingdu/schema'
import { sql } from 'kysely'
import { contentOf, FileDamaged } from '../../files/content-of.ts'
import { particularOfFile } from '../../files/particular-of-file.ts'
import type { FileRef } from '../../files/sealed-slice.ts'
import { caseKeys, refKey } from '../../sealing/case-keys.ts'
import type { MasterKey } from '../../sealing/master-key.ts'
import { SealBroken, type SealKeys } from '../../sealing/seal.ts'
import type { Db } from '../store.ts'
import type { Report } from './finding.ts'

/** Computes the content of every file anew and holds it to what these facts keep of it. */
export async function verifyFiles(db: Db, master: MasterKey, facts: readonly Envelope[], report: Report): Promise<void> {
  for (const envelope of facts) {
    const { organ, stream, seq, fact } = envelope
    if (fact.type !== 'fileAdded') continue
    const ref = { organ, stream, file: fact.file } as FileRef
    const code = await wrongWith(db, master, ref, seq, fact)
    if (code) report({ code, in: 'file_slices', organ, stream, seq, what: fact.file })
    await new Promise(setImmediate)
  }
}

/** Contents that belong to no fact, though they are said to; slices that belong to no file. */
export async function verifyNoStrayFiles(db: Db, report: Report): Promise<void> {
  const { rows } = await sql<{ organ: string; stream: string; file: string }>`
    select organ, stream, file::text from files l where seq is not null and not exists (
      select from facts f where f.organ = l.organ and f.stream = l.stream and f.seq = l.seq and f.type = 'fileAdded')
    union
    select organ, stream, file::text from file_slices s where n = 0 and not exists (
      select from files l where l.organ = s.organ and l.stream = s.stream and l.file = s.file)`.execute(db)
  for (const { organ, stream, file } of rows) report({ code: 'fileStray', in: 'file_slices', organ, stream, what: file })
}

async function wrongWith(db: Db, master: MasterKey, ref: FileRef, seq: number, { size }: FactOf<'fileAdded'>) {
  const keys = await keysOf(db, master, ref)
  // Said already, with the particulars.
  if (keys === undefined) return undefined
  if (keys === 'erased') return (await hasSlices(db, ref)) ? 'notErased' : undefined
  const digest = await particularOfFile(db, keys, ref, seq, 'digest').catch(brokenAsNone)
  if (digest === undefined) return undefined
  try {
    for await (const _ of contentOf(db, keys, ref, { size, digest })) await new Promise(setImmediate)
    return undefined
  } catch (error) {
    if (error instanceof FileDamaged) return error.code
    throw error
  }
}

async function keysOf(db: Db, master: MasterKey, ref: FileRef): Promise<SealKeys | 'erased' | undefined> {
  return caseKeys(db, master, [ref]).then((keys) => keys.get(refKey(ref)), brokenAsNone)
}

function brokenAsNone(error: unknown): undefined {
  if (error instanceof SealBroken) return undefined
  throw error
}

const hasSlices = async (db: Db, ref: FileRef): Promise<boolean> =>
  (await db
    .selectFrom('file_slices')
    .select('n')
    .where((eb) => eb.and(ref))
    .limit(1)
    .executeTakeFirst()) !== undefined
