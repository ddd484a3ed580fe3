import type { CaseSummary, OfficerId } from '@mingdu/schema'
import type { Kysely } from 'kysely'
import type { IdentityTables } from '../auth/identity-tables.ts'
import { IDENTITY_SCHEMA } from '../auth/options.ts'
import type { Db } from '../log/store.ts'

/** Names of officers by id; one whose account is gone keeps the id. */
export async function officerNames(db: Db, ids: readonly OfficerId[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const users = await identityIn(db)
    .selectFrom('user')
    .select(['id', 'name'])
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(users.map((u) => [u.id, u.name]))
}

/** The officers whom a summary names. */
export const officersIn = ({ inHand, handler }: Pick<CaseSummary, 'inHand' | 'handler'>): OfficerId[] =>
  [...new Set([inHand.officer, handler])].filter((officer) => officer !== null)

/** The same for an answer. */
export const namesOf = async (db: Db, ids: readonly OfficerId[]): Promise<Record<OfficerId, string>> =>
  Object.fromEntries(await officerNames(db, ids))

/** Whether somebody has an account by this id. */
export const isTaken = async (db: Db, id: OfficerId): Promise<boolean> =>
  (await identityIn(db).selectFrom('user').select('id').where('id', '=', id).executeTakeFirst()) !== undefined

const identityIn = (db: Db) => db.withSchema(IDENTITY_SCHEMA) as unknown as Kysely<IdentityTables>
