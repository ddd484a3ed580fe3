import { type Kysely, sql } from 'kysely'

/** What supervisors count of a case: by when its reply was due and whether it kept that, in how many days, and what is worth a question. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  // Null in rows of an older version until the first round of housekeeping has made them anew.
  `alter table cases add column reply_due date`,
  `alter table cases add column notice_due date`,
  `alter table cases add column timeliness text check (timeliness in ('onTime', 'late'))`,
  `alter table cases add column reply_days integer`,
  `alter table cases add column extended boolean`,
  `alter table cases add column corrected boolean`,
  // Ids with a blank around each, so that one is found whole.
  `alter table cases add column signals text not null default ''`,
  `create index cases_signalled on cases (organ, arrived_on) where signals <> ''`
]
