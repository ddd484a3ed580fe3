import type { CaseEnvelope, FactOf } from '@mingdu/schema'
import { readStream } from '../log/read.ts'
import { caseKeys, refKey } from '../sealing/case-keys.ts'
import type { SealKeys } from '../sealing/seal.ts'
import type { Reading } from '../views/reading.ts'
import { particularOfFile } from './particular-of-file.ts'
import type { FileRef } from './sealed-slice.ts'

export type Openable = Pick<FactOf<'fileAdded'>, 'size' | 'mediaType'> & { keys: SealKeys; digest: string; name: string }

/** A file in force with what it takes to open it; null where there is none, or it was struck out or erased. */
export async function openableFile({ db, master }: Pick<Reading, 'db' | 'master'>, ref: FileRef): Promise<Openable | null> {
  const log = (await readStream(db, ref.organ, ref.stream)) as CaseEnvelope[]
  const struck = new Set(log.flatMap((e) => (e.fact.type === 'struckOut' ? e.fact.strikes : [])))
  const added = log.find((e) => e.fact.type === 'fileAdded' && e.fact.file === ref.file && !struck.has(e.seq))
  if (added?.fact.type !== 'fileAdded') return null
  const keys = (await caseKeys(db, master, [ref])).get(refKey(ref))
  if (keys === undefined || keys === 'erased') return null
  const [digest, name] = [
    await particularOfFile(db, keys, ref, added.seq, 'digest'),
    await particularOfFile(db, keys, ref, added.seq, 'fileName')
  ]
  if (digest === undefined || name === undefined) return null
  const { size, mediaType } = added.fact
  return { size, mediaType, keys, digest, name }
}
