import { createHmac } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import type { IdentityTables } from './identity-tables.ts'

/**
 * Counts wrong passwords by the name typed, whether or not such an officer exists, in the database:
 * several processes share the count. An attempt is counted before the password is looked at, so a
 * hundred guesses sent at once still get no more than five looks.
 */
export function signInAttempts(given: {
  db: Kysely<IdentityTables>
  secret: string
  now: () => number
  lockMinutes: number
}): SignInAttempts {
  const keyOf = (username: string) => createHmac('sm3', given.secret).update(`attempts\u0000${username.trim().toLowerCase()}`).digest('hex')
  const lockMs = given.lockMinutes * 60_000
  return {
    async begin(username) {
      const now = given.now()
      const { wrong, last } = await count(given.db, keyOf(username), now, lockMs)
      if (wrong <= ATTEMPTS_MAX) return { attemptsLeft: ATTEMPTS_MAX - wrong }
      return { lockedForSeconds: Math.max(1, Math.ceil((new Date(last).getTime() + lockMs - now) / 1000)) }
    },
    async forget(username) {
      await given.db.deleteFrom('sign_in_attempts').where('name', '=', keyOf(username)).execute()
    },
    async sweep() {
      await given.db
        .deleteFrom('sign_in_attempts')
        .where('last', '<', new Date(given.now() - DAY_MS))
        .execute()
    }
  }
}

export interface SignInAttempts {
  begin(username: string): Promise<{ attemptsLeft: number } | { lockedForSeconds: number }>
  forget(username: string): Promise<void>
  sweep(): Promise<void>
}

export const ATTEMPTS_MAX = 5
const DAY_MS = 86_400_000

/** One statement, so that two at once are counted as two. The lock runs from the fifth; knocking on it does not prolong it. */
async function count(
  db: Kysely<IdentityTables>,
  name: string,
  now: number,
  lockMs: number
): Promise<{ wrong: number; last: Date | string }> {
  const at = new Date(now)
  const stale = sql<boolean>`sign_in_attempts.last <= ${new Date(now - lockMs)}`
  return db
    .insertInto('sign_in_attempts')
    .values({ name, wrong: 1, last: at })
    .onConflict((conflict) =>
      conflict.column('name').doUpdateSet({
        wrong: sql`case when ${stale} then 1 else least(sign_in_attempts.wrong + 1, ${ATTEMPTS_MAX + 1}) end`,
        last: sql`case when ${stale} or sign_in_attempts.wrong < ${ATTEMPTS_MAX} then ${at} else sign_in_attempts.last end`
      })
    )
    .returning(['wrong', 'last'])
    .executeTakeFirstOrThrow()
}
