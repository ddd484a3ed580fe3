import type { OfficerId } from '@mingdu/schema'
import { betterAuth } from 'better-auth'
import { makeSignature } from 'better-auth/crypto'
import { identityOptions } from '../auth/options.ts'
import type { Store } from '../log/store.ts'

const secret = 'a secret of the tests, long enough for its use'
export const ORIGIN = 'http://127.0.0.1:8787'

export const identityGiven = (store: Store) => ({ db: store.db, secret, origin: ORIGIN, idleMinutes: 30, absoluteHours: 12, log: () => {} })

/**
 * Accounts with an open session each, and the cookie of it. No password is made: hashing a dozen would
 * take longer than the tests that need none.
 */
export async function openSessions(store: Store, officers: readonly OfficerId[]): Promise<Map<OfficerId, string>> {
  const { internalAdapter, authCookies } = await betterAuth(identityOptions(identityGiven(store))).$context
  const cookies = new Map<OfficerId, string>()
  for (const id of officers) {
    const user = { id, name: nameOf(id), username: id, email: `${id}@mingdu.invalid`, emailVerified: false }
    await internalAdapter.createUser(user, { method: 'admin' })
    const { token } = await internalAdapter.createSession(id)
    cookies.set(id, `${authCookies.sessionToken.name}=${encodeURIComponent(`${token}.${await makeSignature(token, secret)}`)}`)
  }
  return cookies
}

/** How an officer is called in answers. */
export const nameOf = (id: OfficerId): string => `姓名 ${id}`
