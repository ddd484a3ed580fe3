import { OfficerId } from '@mingdu/schema'
import { betterAuth } from 'better-auth'
import { APIError } from 'better-auth/api'
import type { Kysely } from 'kysely'
import { createAccounts, type NewOfficer } from './accounts.ts'
import type { IdentityTables } from './identity-tables.ts'
import { IDENTITY_SCHEMA, type IdentityGiven, identityOptions } from './options.ts'
import { signInAttempts } from './sign-in-attempts.ts'

/**
 * Who somebody is, and nothing else: what they may do where is a dated fact. The library's routes are
 * never mounted; of its functions the four below are called, so nothing else of it can be reached.
 */
export function createIdentity(given: IdentityGiven & { now: () => number; lockMinutes: number }): Identity {
  const auth = betterAuth(identityOptions(given))
  const db = given.db.withSchema(IDENTITY_SCHEMA) as unknown as Kysely<IdentityTables>
  const attempts = signInAttempts({ ...given, db })
  const sessionOf: Identity['sessionOf'] = async (headers, how = 'used') => {
    const query = { disableRefresh: how === 'asIs' }
    const { response, headers: answer } = await told(auth.api.getSession({ headers, query, returnHeaders: true }))
    // However busily it is used: a desk left open is somebody else's by the next day.
    if (response && given.now() - response.session.createdAt.getTime() >= given.absoluteHours * HOUR_MS) {
      await db.deleteFrom('session').where('id', '=', response.session.id).execute()
      return { session: null, cookies: [] }
    }
    const cookies = answer.getSetCookie()
    return { cookies, session: response && { officer: officerFrom(response.user), expiresAt: response.session.expiresAt.toISOString() } }
  }

  return {
    sessionOf,
    officerOf: async (headers) => (await sessionOf(headers)).session?.officer ?? null,
    async signIn({ username, password }, headers) {
      return attempt(attempts, username, async () => {
        const { response, headers: answer } = await auth.api.signInUsername({ body: { username, password }, headers, returnHeaders: true })
        await Promise.all([attempts.sweep(), sweepSessions(db, given.now())])
        return { officer: officerFrom(response.user), cookies: answer.getSetCookie() }
      })
    },
    async changePassword({ currentPassword, newPassword }, headers) {
      const { session } = await sessionOf(headers)
      if (!session) return { refused: 'notSignedIn' }
      return attempt(attempts, session.officer.id, async () => {
        const body = { currentPassword, newPassword, revokeOtherSessions: true }
        const { headers: answer } = await auth.api.changePassword({ body, headers, returnHeaders: true })
        return { officer: session.officer, cookies: answer.getSetCookie() }
      })
    },
    async signOut(headers) {
      const { headers: answer } = await told(auth.api.signOut({ headers, returnHeaders: true }))
      // The library takes the cookie away even where the store kept the session.
      if ((await sessionOf(headers)).session) throw new Error('the session was not ended')
      return answer.getSetCookie()
    },
    ...createAccounts(auth.$context, db)
  }
}

export interface Identity {
  /** The session, renewed where it is due unless it is only looked at (`asIs`); the cookies belong on the answer. */
  sessionOf(
    headers: Headers,
    how?: 'used' | 'asIs'
  ): Promise<{ session: { officer: Officer; expiresAt: string } | null; cookies: string[] }>
  officerOf(headers: Headers): Promise<Officer | null>
  signIn(said: { username: string; password: string }, headers: Headers): Promise<SignedIn | NotSignedIn>
  /** Ends all other sessions of the officer. */
  changePassword(said: { currentPassword: string; newPassword: string }, headers: Headers): Promise<SignedIn | NotSignedIn>
  /** The cookies that end the session at the browser. */
  signOut(headers: Headers): Promise<string[]>
  /** Throws where the id or the username is taken. */
  createOfficer(officer: NewOfficer): Promise<void>
  /** Ends every session of the officer. */
  endSessions(id: OfficerId): Promise<void>
  /** Ends every session of the officer. */
  setPassword(id: OfficerId, password: string): Promise<void>
  /** Whether anybody can sign in at all. */
  hasOfficers(): Promise<boolean>
}

export interface Officer {
  id: OfficerId
  name: string
}

export interface SignedIn {
  officer: Officer
  cookies: string[]
}

export type NotSignedIn =
  | { refused: 'wrongPassword'; attemptsLeft: number }
  | { refused: 'locked'; lockedForSeconds: number }
  | { refused: 'notSignedIn' }

/** The user's id is the officer's: one name for a person in identity and in the log. */
function officerFrom(user: { id: string; name: string }): Officer {
  return { id: OfficerId.parse(user.id), name: user.name }
}

/** A try with a password: counted first, forgotten when it was right. */
async function attempt(
  attempts: ReturnType<typeof signInAttempts>,
  username: string,
  work: () => Promise<SignedIn>
): Promise<SignedIn | NotSignedIn> {
  const begun = await attempts.begin(username)
  if ('lockedForSeconds' in begun) return { refused: 'locked', ...begun }
  try {
    const signedIn = await work()
    await attempts.forget(username)
    return signedIn
  } catch (error) {
    // Whatever the library's reason (no such name, too long, wrong): the answer is one and the same.
    if (error instanceof APIError && error.statusCode < 500) return { refused: 'wrongPassword', ...begun }
    throw causeOf(error)
  }
}

/** The library wraps what the store threw into an error of its own; the store's is what we answer by. */
async function told<T>(answer: Promise<T>): Promise<T> {
  return answer.catch((error) => {
    throw causeOf(error)
  })
}

function causeOf(error: unknown): unknown {
  return error instanceof APIError && error.statusCode >= 500 && error.cause instanceof Error ? error.cause : error
}

async function sweepSessions(db: Kysely<IdentityTables>, now: number): Promise<void> {
  await db.deleteFrom('session').where('expiresAt', '<', new Date(now)).execute()
}

const HOUR_MS = 3_600_000
