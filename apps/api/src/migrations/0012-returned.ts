import { type Kysely, sql } from 'kysely'

/** Replies that came back are work in hand among all that have ended: found without looking through those. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(`create index cases_returned on cases (organ, due_on) where phase = 'answered' and holder = 'clerk'`).execute(db)
}
