import { type Kysely, sql } from 'kysely'

/** What is asked for, where it is not information: such a case is listed, and counted in no table of applications. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(`alter table cases add column seeks text check (seeks in ('rectification'))`).execute(db)
}
