import type { CaseId, OrganId, Particulars, Stream } from '@mingdu/schema'
import type { Insertable } from 'kysely'
import { clearFilesOf } from '../files/clear-files.ts'
import { type CaseRef, caseKeys, eraseCaseKey, refKey } from '../sealing/case-keys.ts'
import { commitment, packed, type Salted, salted, unpacked } from '../sealing/commitment.ts'
import type { MasterKey } from '../sealing/master-key.ts'
import { type SealKeys, seal, unseal } from '../sealing/seal.ts'
import type { Db, Tx } from './store.ts'
import type { Instant, Tables } from './tables.ts'

/** What came with a fact, sealed for its place beside the log, and what the log keeps of it: a commitment to each field. */
export interface Sealed {
  rows: Insertable<Tables['particulars']>[]
  commitments: Record<string, string>
}

/** Seals without writing; `key` is asked for only where there is something to seal. */
export async function sealParticulars(
  key: () => Promise<SealKeys>,
  organ: OrganId,
  stream: Stream,
  seq: number,
  values: Particulars
): Promise<Sealed> {
  const given = Object.entries(values).filter(([, value]) => value !== undefined)
  if (given.length === 0) return { rows: [], commitments: {} }
  const keys = await key()
  const fields = given.map(([field, value]) => ({ field, salted: salted(value) }))
  return {
    rows: fields.map(({ field, salted }) => ({
      organ,
      stream,
      seq,
      field,
      sealed: seal(keys, placeOf(organ, stream, seq, field), packed(salted))
    })),
    commitments: Object.fromEntries(fields.map(({ field, salted }) => [field, commitment(salted)]))
  }
}

export interface ReadParticulars {
  /** Whether they were erased; then there are no values. */
  erased: boolean
  /** By the number of the fact. */
  bySeq: Map<number, Particulars>
}

/** What came with the facts of a case. */
export async function readParticulars(db: Db, master: MasterKey, organ: OrganId, stream: Stream): Promise<ReadParticulars> {
  const keys = (await caseKeys(db, master, [{ organ, stream }])).get(refKey({ organ, stream }))
  const bySeq = new Map<number, Particulars>()
  if (keys === undefined || keys === 'erased') return { erased: keys === 'erased', bySeq }
  const rows = await db
    .selectFrom('particulars')
    .selectAll()
    .where('organ', '=', organ)
    .where('stream', '=', stream)
    .orderBy('seq')
    .execute()
  for (const row of rows) {
    const value = openParticular(keys, row)
    if (value) bySeq.set(row.seq, { ...bySeq.get(row.seq), [row.field]: value.value })
  }
  return { erased: false, bySeq }
}

export interface FieldValue extends CaseRef {
  seq: number
  field: string
  value: unknown
}

/** One field of many cases, or all where it is null, for lists: every fact's value in order of recording; erased ones are absent. */
export async function readFields(db: Db, master: MasterKey, refs: readonly CaseRef[], field: string | null): Promise<FieldValue[]> {
  if (refs.length === 0) return []
  const keys = await caseKeys(db, master, refs)
  const rows = await db
    .selectFrom('particulars')
    .selectAll()
    .where((eb) =>
      eb(
        eb.refTuple('organ', 'stream'),
        'in',
        refs.map(({ organ, stream }) => eb.tuple(organ, stream))
      )
    )
    .$if(field !== null, (query) => query.where('field', '=', field as string))
    .orderBy('organ')
    .orderBy('stream')
    .orderBy('seq')
    .execute()
  return rows.flatMap((row) => {
    const key = keys.get(refKey(row))
    const found = key === undefined || key === 'erased' ? undefined : openParticular(key, row)
    return found ? [{ organ: row.organ, stream: row.stream, seq: row.seq, field: row.field, value: found.value }] : []
  })
}

/** Destroys the case's key, and with it the salts, what could be found of it, and its files. Its facts, dates and chain stay, and its numbers findable. */
export async function eraseCase(tx: Tx, organ: OrganId, stream: Stream, at: Instant): Promise<void> {
  await eraseCaseKey(tx, { organ, stream }, at)
  await tx.updateTable('particulars').set({ sealed: null }).where('organ', '=', organ).where('stream', '=', stream).execute()
  await tx
    .deleteFrom('search_words')
    .where('organ', '=', organ)
    .where('id', '=', stream as CaseId)
    .where('shelf', '!=', 'log')
    .execute()
  await clearFilesOf(tx, organ, stream as CaseId)
}

/** Undefined where the bytes were erased. Throws `SealBroken`. */
export function openParticular(
  keys: SealKeys,
  row: CaseRef & { seq: number; field: string; sealed: Uint8Array | null }
): Salted | undefined {
  if (row.sealed === null) return undefined
  return unpacked(unseal(keys, placeOf(row.organ, row.stream, row.seq, row.field), row.sealed))
}

// No part holds a line feed: organs, streams and fields are names.
const placeOf = (organ: OrganId, stream: Stream, seq: number, field: string): string => ['particular', organ, stream, seq, field].join('\n')
