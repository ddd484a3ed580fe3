import type { OfficerId } from '@mingdu/schema'
import type { AuthContext } from 'better-auth'
import type { Kysely } from 'kysely'
import type { IdentityTables } from './identity-tables.ts'
import { PASSWORD_MAX, PASSWORD_MIN } from './options.ts'

/** Making officers and setting passwords: on the server only, there is no sign-up. */
export function createAccounts(context: Promise<Made>, db: Kysely<IdentityTables>) {
  return {
    async createOfficer({ id, name, username, password }: NewOfficer): Promise<void> {
      assertLength(password)
      const { internalAdapter } = await context
      // User and password are two statements: one cut short between them is finished here, not refused.
      if (!(await isHalfMade(db, id))) {
        // The library wants an address; `.invalid` is reserved so that none can ever be written to.
        await internalAdapter.createUser({ id, name, username, email: `${id}@mingdu.invalid`, emailVerified: false }, { method: 'admin' })
      }
      await writePassword(await context, id, password)
    },
    async endSessions(id: OfficerId): Promise<void> {
      await (await context).internalAdapter.deleteUserSessions(id)
    },
    async setPassword(id: OfficerId, password: string): Promise<void> {
      assertLength(password)
      await writePassword(await context, id, password)
      await (await context).internalAdapter.deleteUserSessions(id)
    },
    async hasOfficers(): Promise<boolean> {
      const one = await db.selectFrom('account').select('id').where('password', 'is not', null).limit(1).executeTakeFirst()
      return one !== undefined
    }
  }
}

export interface NewOfficer {
  id: OfficerId
  name: string
  username: string
  password: string
}

async function isHalfMade(db: Kysely<IdentityTables>, id: string): Promise<boolean> {
  const found = await db
    .selectFrom('user')
    .leftJoin('account', 'account.userId', 'user.id')
    .select('account.id as account')
    .where('user.id', '=', id)
    .executeTakeFirst()
  return found?.account === null
}

/** Of the library, what makes accounts. */
type Made = Pick<AuthContext, 'internalAdapter'> & { password: Pick<AuthContext['password'], 'hash'> }

async function writePassword({ internalAdapter, password: scrypt }: Made, userId: string, password: string): Promise<void> {
  const hash = await scrypt.hash(password)
  const account = await internalAdapter.findCredentialAccount(userId)
  if (account) await internalAdapter.updateAccount(account.id, { password: hash })
  else await internalAdapter.createAccount({ userId, providerId: 'credential', accountId: userId, password: hash })
}

function assertLength(password: string): void {
  if (password.length < PASSWORD_MIN || password.length > PASSWORD_MAX) throw new RangeError('the password is too short or too long')
}
