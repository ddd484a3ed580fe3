import { type Kysely, sql } from 'kysely'

/**
 * A case that was merged into another is shown there too, found by the same index as links. A reply that came back
 * is somebody's to send again: rows made before that are made anew by the next housekeeping.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `drop index facts_linked`,
  `create index facts_linked on facts ((body::jsonb #>> '{fact,to,case}')) where type in ('linked', 'merged')`,
  `update cases set turns_on = arrived_on where phase = 'answered' and (organ, id::text) in (select organ, stream from facts where type = 'returned')`
]
