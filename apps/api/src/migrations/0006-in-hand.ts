import { type Kysely, sql } from 'kysely'

/** In whose hands a case lies, for lists; and which cases name another, asked on every page of a case. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  // Null in rows of an older version until the first round of housekeeping has made them anew.
  `alter table cases add column holder text`,
  `alter table cases add column holding_officer text`,
  `alter table cases add column handler text`,
  `alter table cases add column missing_reviews text not null default ''`,
  `alter table cases add column held_since date`,
  `create index cases_in_hand on cases (organ, holder, due_on) where phase in ('unconfirmed', 'handling', 'awaitingCorrection', 'awaitingPayment', 'decided')`,
  `create index facts_linked on facts ((body::jsonb #>> '{fact,to,case}')) where type = 'linked'`
]
