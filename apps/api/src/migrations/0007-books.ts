import { type Kysely, sql } from 'kysely'

/** What the books of the counter are read by: letters by the day they arrived, papers by their number, what went back of fees. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `create index facts_arrivals on facts (organ, legal_day, position) where type in ('received', 'arrivedAgain')`,
  // By length first: of numbers of one pattern the longer is the higher, and the last one is found at the end.
  `create index facts_numbered on facts (organ, length(body::jsonb #>> '{fact,documentNumber}'), ((body::jsonb #>> '{fact,documentNumber}') collate "C"))
    where type in ('decided', 'correctionRequested', 'extended', 'delayed', 'feeNotified') and body::jsonb #>> '{fact,documentNumber}' is not null`,
  `create index facts_fee_refunded on facts (organ, legal_day) where type = 'feeRefunded'`
]
