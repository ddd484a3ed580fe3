import type { Envelope } from '@mingdu/schema'
import { type Selectable, sql } from 'kysely'
import { caseKeys, refKey } from '../../sealing/case-keys.ts'
import { commitment } from '../../sealing/commitment.ts'
import type { MasterKey } from '../../sealing/master-key.ts'
import { SealBroken, type SealKeys } from '../../sealing/seal.ts'
import { openParticular } from '../particulars.ts'
import type { Db } from '../store.ts'
import type { Tables } from '../tables.ts'
import type { Finding, Report } from './finding.ts'

/** Holds the sealed particulars of these facts to the commitments in the log. */
export async function verifyParticulars(db: Db, master: MasterKey, facts: readonly Envelope[], report: Report): Promise<void> {
  if (facts.length === 0) return
  const { rows, keys } = await readTogether(db, master, facts, report)
  const sealed = new Map(rows.map((row) => [placeOf(row, row.field), row]))
  for (const fact of facts) {
    const { organ, stream, seq } = fact
    for (const [field, digest] of Object.entries(fact.particulars ?? {})) {
      const wrong = wrongWith(sealed.get(placeOf(fact, field)), keys.get(refKey(fact)), digest)
      if (wrong) report({ ...wrong, in: 'particulars', organ, stream, seq, what: field })
      sealed.delete(placeOf(fact, field))
    }
  }
  for (const { organ, stream, seq, field } of sealed.values())
    report({ code: 'particularStray', in: 'particulars', organ, stream, seq, what: field })
}

/** Sealed rows that belong to no fact at all. */
export async function verifyNoStrays(db: Db, report: Report): Promise<void> {
  const { rows } = await sql<{ organ: string; stream: string; seq: number; field: string }>`
    select organ, stream, seq, field from particulars p
    where not exists (select from facts f where f.organ = p.organ and f.stream = p.stream and f.seq = p.seq)`.execute(db)
  for (const { field, ...at } of rows) report({ code: 'particularStray', in: 'particulars', ...at, what: field })
}

type Row = Selectable<Tables['particulars']>
type Key = SealKeys | 'erased' | 'broken' | undefined

// Rows and keys as of one moment: an erasure in between would look like damage.
const readTogether = (db: Db, master: MasterKey, facts: readonly Envelope[], report: Report) =>
  db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      const rows = await tx
        .selectFrom('particulars')
        .selectAll()
        .where((eb) =>
          eb(
            eb.refTuple('organ', 'stream', 'seq'),
            'in',
            facts.map(({ organ, stream, seq }) => eb.tuple(organ, stream, seq))
          )
        )
        .execute()
      return { rows, keys: await keysOrBroken(tx, master, facts, report) }
    })

// One key that does not open must not hide what the others show.
async function keysOrBroken(db: Db, master: MasterKey, facts: readonly Envelope[], report: Report): Promise<Map<string, Key>> {
  const refs = [...new Map(facts.map(({ organ, stream }) => [refKey({ organ, stream }), { organ, stream }])).values()]
  try {
    return await caseKeys(db, master, refs)
  } catch (error) {
    if (!(error instanceof SealBroken)) throw error
  }
  const keys = new Map<string, Key>()
  for (const ref of refs) {
    try {
      keys.set(refKey(ref), (await caseKeys(db, master, [ref])).get(refKey(ref)))
    } catch (error) {
      if (!(error instanceof SealBroken)) throw error
      keys.set(refKey(ref), 'broken')
      report({ code: 'particularBroken', in: 'particulars', ...ref, what: 'key' })
    }
  }
  return keys
}

function wrongWith(row: Row | undefined, key: Key, digest: string): Pick<Finding, 'code' | 'expected' | 'found'> | undefined {
  if (!row) return { code: 'particularMissing' }
  if (key === 'broken') return undefined // said once, for the key
  if (key === undefined) return { code: 'keyMissing' }
  if (key === 'erased') return row.sealed === null ? undefined : { code: 'notErased' }
  if (row.sealed === null) return { code: 'particularMissing' }
  const found = opened(row, key)
  if (found === undefined) return { code: 'particularBroken' }
  return found === digest ? undefined : { code: 'commitmentDiffers', expected: digest, found }
}

function opened(row: Row, key: SealKeys): string | undefined {
  try {
    const salted = openParticular(key, row)
    return salted && commitment(salted)
  } catch (error) {
    if (error instanceof SealBroken) return undefined
    throw error
  }
}

const placeOf = ({ organ, stream, seq }: { organ: string; stream: string; seq: number }, field: string) =>
  `${organ}/${stream}/${seq}/${field}`
