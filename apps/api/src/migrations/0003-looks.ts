import { type Kysely, sql } from 'kysely'

/** Who looked at an applicant's particulars, one row for each officer, case and legal day. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `create table looks (
    organ text collate "C" not null,
    stream text collate "C" not null,
    officer text collate "C" not null,
    day date not null,
    first_at timestamptz not null,
    last_at timestamptz not null,
    times integer not null,
    primary key (organ, stream, officer, day)
  )`
]
