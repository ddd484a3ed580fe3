import type { BetterAuthOptions } from 'better-auth'
import { username } from 'better-auth/plugins/username'
import type { Kysely } from 'kysely'
import { datesOfIdentity } from './dates-of-identity.ts'

/** What the library for identity is told; one place, so that the migration's test asks with the same words. */
export function identityOptions(given: IdentityGiven) {
  return {
    appName: 'mingdu',
    baseURL: given.origin,
    basePath: '/api/auth',
    secret: given.secret,
    // `transaction` stays off: the door alone opens transactions, and a PGlite has one connection.
    database: { db: given.db.withPlugin(datesOfIdentity), type: 'postgres', schemaName: IDENTITY_SCHEMA, transaction: false },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: PASSWORD_MIN, maxPasswordLength: PASSWORD_MAX },
    plugins: [
      username({
        displayUsername: false,
        minUsernameLength: 1,
        maxUsernameLength: 48,
        usernameValidator: (name) => usernamePattern.test(name),
        validationOrder: { username: 'post-normalization' }
      })
    ],
    // Sliding: each use later than `updateAge` after the last renewal starts the idle term anew.
    session: { expiresIn: given.idleMinutes * 60, updateAge: 60, cookieCache: { enabled: false } },
    // Ours counts wrong passwords by name, in the database, for all processes; see sign-in-attempts.ts.
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: 'mingdu',
      useSecureCookies: given.origin.startsWith('https://'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
      ipAddress: { disableIpTracking: true },
      database: { validateSchema: false }
    },
    telemetry: { enabled: false },
    logger: { log: (level, message) => given.log(level, message) }
  } satisfies BetterAuthOptions
}

export interface IdentityGiven {
  // biome-ignore lint/suspicious/noExplicitAny: the store's tables are not identity's business; it only opens its own schema.
  db: Kysely<any>
  secret: string
  origin: string
  idleMinutes: number
  /** A session ends this long after the signing in, however much it is used. */
  absoluteHours: number
  log: (level: string, message: string) => void
}

export const IDENTITY_SCHEMA = 'identity'
export const PASSWORD_MIN = 10
export const PASSWORD_MAX = 128
/** Lower case after normalising; a staff number may begin with a digit. */
export const usernamePattern = /^[a-z0-9][a-z0-9._-]{0,47}$/
