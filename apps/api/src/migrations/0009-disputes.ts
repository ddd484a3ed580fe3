import { type Kysely, sql } from 'kysely'

/** Cases over which a review or suit goes on, for lists: such a case is looked at though it has ended. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  // No row of an older version has a dispute: there was no fact of one.
  `alter table cases add column disputed boolean not null default false`,
  `create index cases_disputed on cases (organ, due_on) where disputed`
]
