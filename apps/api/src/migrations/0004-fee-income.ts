import { type Kysely, sql } from 'kysely'

/** The few payments among all facts are found by year, for the fee income of the report. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(`create index facts_fee_paid on facts (organ, legal_day) where type = 'feePaid'`).execute(db)
}
