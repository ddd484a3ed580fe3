import { randomBytes } from 'node:crypto'
import type { OrganId, Stream } from '@mingdu/schema'
import type { Db, Tx } from '../log/store.ts'
import type { Instant } from '../log/tables.ts'
import type { MasterKey } from './master-key.ts'
import { type SealKeys, seal, sealKeys, unseal } from './seal.ts'

export interface CaseRef {
  organ: OrganId
  stream: Stream
}

/** The particulars of the case were erased: nothing can be added to them any more. */
export class CaseErased extends Error {
  override name = 'CaseErased'
}

/** The case's key, made at its first use. `begun`: the case is older than this act. Throws `CaseErased`. */
export async function caseKey(tx: Tx, master: MasterKey, ref: CaseRef, begun = false): Promise<SealKeys> {
  const found = begun ? await keptKey(tx, master, ref) : null
  if (found) return found
  const secret = randomBytes(SECRET_BYTES)
  const wrapped = seal(master.wrapping, placeOf(ref), secret)
  const made = await tx
    .insertInto('case_keys')
    .values({ ...ref, wrapped, erased_at: null })
    .onConflict((on) => on.doNothing())
    .returning('organ')
    .executeTakeFirst()
  return made ? keysOf(secret) : ((await keptKey(tx, master, ref)) as SealKeys)
}

/** Shared until the transaction ends: an erasure waits for what is being sealed, and then finds it. */
async function keptKey(tx: Tx, master: MasterKey, ref: CaseRef): Promise<SealKeys | null> {
  const kept = await tx
    .selectFrom('case_keys')
    .select('wrapped')
    .where('organ', '=', ref.organ)
    .where('stream', '=', ref.stream)
    .forShare()
    .executeTakeFirst()
  if (!kept) return null
  if (kept.wrapped === null) throw new CaseErased(refKey(ref))
  return unwrap(master, ref, kept.wrapped)
}

/** The keys of many cases, by `refKey`; a case without particulars has none. */
export async function caseKeys(db: Db, master: MasterKey, refs: readonly CaseRef[]): Promise<Map<string, SealKeys | 'erased'>> {
  if (refs.length === 0) return new Map()
  const rows = await db
    .selectFrom('case_keys')
    .select(['organ', 'stream', 'wrapped'])
    .where((eb) =>
      eb(
        eb.refTuple('organ', 'stream'),
        'in',
        refs.map(({ organ, stream }) => eb.tuple(organ, stream))
      )
    )
    .execute()
  return new Map(rows.map(({ wrapped, ...ref }) => [refKey(ref), wrapped === null ? 'erased' : unwrap(master, ref, wrapped)]))
}

/** Destroys the key. What it sealed stays shut wherever a copy of it lies, except where a copy of the key lies too. */
export async function eraseCaseKey(tx: Tx, { organ, stream }: CaseRef, at: Instant): Promise<void> {
  const erased = { wrapped: null, erased_at: at }
  await tx
    .insertInto('case_keys')
    .values({ organ, stream, ...erased })
    .onConflict((on) => on.columns(['organ', 'stream']).doUpdateSet(erased).where('case_keys.erased_at', 'is', null))
    .execute()
}

export const refKey = ({ organ, stream }: CaseRef): string => `${organ}/${stream}`

const SECRET_BYTES = 32
const placeOf = (ref: CaseRef): string => `case key ${refKey(ref)}`
const keysOf = (secret: Uint8Array): SealKeys => sealKeys(secret, 'particulars')
const unwrap = (master: MasterKey, ref: CaseRef, wrapped: Uint8Array): SealKeys => keysOf(unseal(master.wrapping, placeOf(ref), wrapped))
