import { type Kysely, sql } from 'kysely'

/** Contents of files, sealed in slices beside the log; a row without `seq` was handed over and not yet recorded. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `create table files (
    organ text collate "C" not null,
    stream text collate "C" not null,
    file uuid not null,
    by_officer text collate "C" not null,
    handed_at timestamptz not null,
    media_type text,
    size bigint,
    digest bytea,
    seq integer,
    primary key (organ, stream, file)
  )`,
  `create index files_handed_over on files (handed_at) where seq is null`,
  `create table file_slices (
    organ text collate "C" not null,
    stream text collate "C" not null,
    file uuid not null,
    n integer not null,
    sealed bytea not null,
    primary key (organ, stream, file, n)
  )`,
  // What is sealed cannot be made smaller; trying costs time.
  `alter table file_slices alter column sealed set storage external`,
  // Which file of the case was opened; empty where the case itself was looked at.
  `alter table looks add column file text collate "C" not null default ''`,
  `alter table looks drop constraint looks_pkey`,
  `alter table looks add primary key (organ, stream, officer, day, file)`
]
