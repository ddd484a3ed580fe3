import { type Kysely, sql } from 'kysely'

/** The index of words, and what lists are narrowed and counted by. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  // Keyed hashes of pairs of characters, never the text; a row for each shelf of a fact (see search/shelves.ts).
  `create table search_words (
    organ text collate "C" not null,
    id uuid not null,
    seq integer not null,
    shelf text collate "C" not null check (shelf in ('log', 'matter', 'said', 'named')),
    words tsvector not null,
    primary key (organ, id, seq, shelf)
  )`,
  // Entries wait in no pending list: a search would have to read through it.
  `create index search_words_by_word on search_words using gin (words) with (fastupdate = off)`,

  // Null in rows of an older version until the first round of housekeeping has made them anew.
  `alter table cases add column channel text`,
  `alter table cases add column stand text not null default 'rest'`,
  `alter table cases add column finishing text`,
  `alter table cases add column turns_on date`,
  `create index cases_open on cases (organ, stand, due_on) where phase in ('unconfirmed', 'handling', 'awaitingCorrection', 'awaitingPayment', 'decided')`,
  `create index cases_finishing on cases (organ, finishing) where finishing is not null`,
  `create index cases_turning on cases (turns_on) where turns_on is not null`,
  `create index cases_by_arrival on cases (organ, arrived_on desc, number desc, id desc)`,
  `create index cases_by_end on cases (organ, (coalesce(ended_on, date '0001-01-01')) desc, number desc, id desc)`
]
