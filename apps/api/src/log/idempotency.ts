import type { OfficerId } from '@mingdu/schema'
import type { Db, Tx } from './store.ts'
import type { Instant } from './tables.ts'

export const KEPT_DAYS = 30

/** `new`: go on, and `keepAnswer` before the transaction ends · `kept`: answered before · `otherBody`: the key came with another request. */
export type Claim = { is: 'new' } | { is: 'kept'; status: number; answer: string } | { is: 'otherBody' }

/**
 * Takes the officer's key for this request (`bodyHash`: SM3 of what was asked). Of two at once the second
 * waits for the first to end, and gets its answer; where the first kept nothing, the second goes on.
 */
export async function claimKey(tx: Tx, officer: OfficerId, key: string, bodyHash: string, now: Instant): Promise<Claim> {
  const fresh = { body_hash: bodyHash, status: null, answer: null, recorded_at: now }
  const claimed = await tx
    .insertInto('idempotency')
    .values({ officer, key, ...fresh })
    .onConflict((on) => on.columns(['officer', 'key']).doUpdateSet(fresh).where('idempotency.recorded_at', '<', expiry(now)))
    .returning('key')
    .executeTakeFirst()
  if (claimed) return { is: 'new' }
  const kept = await tx
    .selectFrom('idempotency')
    .selectAll()
    .where('officer', '=', officer)
    .where('key', '=', key)
    .executeTakeFirstOrThrow()
  if (kept.body_hash !== bodyHash) return { is: 'otherBody' }
  if (kept.status === null || kept.answer === null) throw new Error('a key was claimed without its answer being kept')
  return { is: 'kept', status: kept.status, answer: kept.answer }
}

/** Keeps the answer with what was recorded: both or neither. */
export async function keepAnswer(tx: Tx, officer: OfficerId, key: string, status: number, answer: string): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('idempotency')
    .set({ status, answer })
    .where('officer', '=', officer)
    .where('key', '=', key)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new Error('an answer for a key that was not claimed')
}

/** Forgets keys older than 30 days; how many. */
export async function forgetOldKeys(db: Db, now: Instant): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom('idempotency').where('recorded_at', '<', expiry(now)).executeTakeFirst()
  return Number(numDeletedRows)
}

const expiry = (now: Instant): Instant => new Date(Date.parse(now) - KEPT_DAYS * 86_400_000).toISOString()
