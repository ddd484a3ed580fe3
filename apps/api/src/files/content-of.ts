import { createHash } from 'node:crypto'
import type { Db } from '../log/store.ts'
import { SealBroken, type SealKeys } from '../sealing/seal.ts'
import { type FileRef, openSlice, slicesOf } from './sealed-slice.ts'

/** What is wrong with a content: a slice is gone, a slice does not open, or the whole is not what was recorded. */
export class FileDamaged extends Error {
  override name = 'FileDamaged'
  readonly code: 'fileMissing' | 'fileBroken' | 'fileDiffers'
  constructor(code: FileDamaged['code'], about: string) {
    super(`${code} ${about}`)
    this.code = code
  }
}

/**
 * The content again, slice by slice. The last slice comes only when the whole agrees with what the log keeps of
 * it (`size`, `digest`: SM3 in hex): what was tampered with never arrives complete. Throws `FileDamaged`.
 */
export async function* contentOf(
  db: Db,
  keys: SealKeys,
  ref: FileRef,
  { size, digest }: { size: number; digest: string }
): AsyncGenerator<Uint8Array> {
  const hash = createHash('sm3')
  let [seen, held] = [0, undefined as Uint8Array | undefined]
  for (let n = 0; n < slicesOf(size); n++) {
    const slice = await sliceAt(db, keys, ref, n)
    hash.update(slice)
    seen += slice.byteLength
    if (held) yield held
    held = slice
  }
  if (seen !== size || hash.digest('hex') !== digest) throw new FileDamaged('fileDiffers', ref.file)
  if (held) yield held
}

async function sliceAt(db: Db, keys: SealKeys, ref: FileRef, n: number): Promise<Uint8Array> {
  const row = await db
    .selectFrom('file_slices')
    .select('sealed')
    .where((eb) => eb.and({ ...ref, n }))
    .executeTakeFirst()
  if (!row) throw new FileDamaged('fileMissing', `${ref.file}/${n}`)
  try {
    return openSlice(keys, ref, n, row.sealed)
  } catch (error) {
    if (error instanceof SealBroken) throw new FileDamaged('fileBroken', `${ref.file}/${n}`)
    throw error
  }
}
