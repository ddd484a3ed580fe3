import { openParticular } from '../log/particulars.ts'
import type { Db } from '../log/store.ts'
import type { SealKeys } from '../sealing/seal.ts'
import type { FileRef } from './sealed-slice.ts'

/** What lies sealed beside the fact of a file, its name or its SM3; undefined where it was erased. Throws `SealBroken`. */
export async function particularOfFile(
  db: Db,
  keys: SealKeys,
  { organ, stream }: FileRef,
  seq: number,
  field: 'fileName' | 'digest'
): Promise<string | undefined> {
  const row = await db
    .selectFrom('particulars')
    .selectAll()
    .where((eb) => eb.and({ organ, stream, seq, field }))
    .executeTakeFirst()
  const value = row && openParticular(keys, row)?.value
  return typeof value === 'string' ? value : undefined
}
