import type { LocalDate, OrganId } from '@mingdu/schema'
import { canonical } from './canonical.ts'
import { anchorGenesis, link, sealGenesis } from './chain.ts'
import { type Cursor, type Followed, follow, fromTheStart } from './follow.ts'
import type { SealedHeads } from './seal-text.ts'
import type { Store, Tx } from './store.ts'
import type { Instant } from './tables.ts'

/**
 * Binds the heads that each organ's streams reached since the last time, one chained seal an organ, so that
 * no tail of a stream can be cut off unseen. How many facts were bound. Several processes take turns.
 */
export async function sealNewHeads(store: Store, now: Instant, sliceFacts = 2_000): Promise<number> {
  let sealed = 0
  for (;;) {
    const slice = await store.transaction((tx) => sealSlice(tx, now, sliceFacts))
    sealed += slice
    if (slice < sliceFacts) return sealed
  }
}

export interface Anchor {
  day: LocalDate
  /** Every organ's last seal; with `prev` it gives `hash`, which can be printed and kept elsewhere. */
  text: string
  prev: string
  hash: string
}

/** The anchor of the day over all organs' seals, made once; later calls give the same. */
export async function anchorOf(store: Store, day: LocalDate): Promise<Anchor> {
  return store.transaction(async (tx) => {
    const kept = await readAnchor(tx, day)
    if (kept) return kept
    const prev = await tx.selectFrom('anchors').select(['day', 'hash']).orderBy('day', 'desc').limit(1).executeTakeFirst()
    if (prev && prev.day > day) throw new Error(`an anchor of ${prev.day} exists: none can be made for ${day} any more`)
    const text = canonical({ day, organs: await lastSeals(tx) })
    const anchor = { day, text, prev: prev?.hash ?? anchorGenesis }
    await tx
      .insertInto('anchors')
      .values({ ...anchor, hash: link(anchor.prev, text) })
      .onConflict((on) => on.doNothing())
      .execute()
    return (await readAnchor(tx, day)) as Anchor
  })
}

const NAME = 'sealer'

async function sealSlice(tx: Tx, now: Instant, limit: number): Promise<number> {
  const rows = await follow(tx, await turn(tx), limit)
  const last = rows.at(-1)
  if (!last) return 0
  for (const [organ, heads] of headsOf(rows)) await addSeal(tx, organ, heads, now)
  await tx.updateTable('followers').set(last.cursor).where('name', '=', NAME).execute()
  return rows.length
}

// The row is locked until the transaction ends, so of several sealers one works.
async function turn(tx: Tx): Promise<Cursor> {
  await tx
    .insertInto('followers')
    .values({ name: NAME, ...fromTheStart })
    .onConflict((on) => on.doNothing())
    .execute()
  return tx.selectFrom('followers').select(['xact', 'position']).where('name', '=', NAME).forUpdate().executeTakeFirstOrThrow()
}

function headsOf(rows: readonly Followed[]): [OrganId, SealedHeads][] {
  const heads = new Map<OrganId, SealedHeads>()
  for (const { organ, stream, seq, hash } of rows) {
    const ofOrgan = heads.get(organ) ?? {}
    if (seq > (ofOrgan[stream]?.[0] ?? 0)) ofOrgan[stream] = [seq, hash]
    heads.set(organ, ofOrgan)
  }
  return [...heads]
}

async function addSeal(tx: Tx, organ: OrganId, heads: SealedHeads, at: Instant): Promise<void> {
  const last = await tx
    .selectFrom('organ_seals')
    .select(['n', 'hash'])
    .where('organ', '=', organ)
    .orderBy('n', 'desc')
    .limit(1)
    .executeTakeFirst()
  const n = (last?.n ?? 0) + 1
  const prev = last?.hash ?? sealGenesis(organ)
  const text = canonical({ organ, n, at, heads })
  await tx
    .insertInto('organ_seals')
    .values({ organ, n, sealed_at: at, heads: text, prev, hash: link(prev, text) })
    .execute()
}

async function lastSeals(tx: Tx): Promise<Record<string, [n: number, hash: string]>> {
  const seals = await tx
    .selectFrom('organ_seals')
    .distinctOn('organ')
    .select(['organ', 'n', 'hash'])
    .orderBy('organ')
    .orderBy('n', 'desc')
    .execute()
  return Object.fromEntries(seals.map(({ organ, n, hash }) => [organ, [n, hash]]))
}

const readAnchor = (tx: Tx, day: LocalDate): Promise<Anchor | undefined> =>
  tx.selectFrom('anchors').selectAll().where('day', '=', day).executeTakeFirst()
