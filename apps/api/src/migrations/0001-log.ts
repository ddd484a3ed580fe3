import { type Kysely, sql } from 'kysely'

/**
 * The log and what is kept with it. Names are compared by code point (collate "C"), so that both stores, on any
 * machine, keep one order.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

// Written as SQL, not by the builder: this is the form an administrator reads and compares with.
const statements = [
  `create table facts (
    organ text collate "C" not null,
    stream text collate "C" not null,
    seq integer not null check (seq >= 1),
    position bigint generated always as identity,
    xact xid8 not null default pg_current_xact_id(),
    type text not null,
    schema integer not null,
    chart integer not null,
    legal_day date not null,
    recorded_at timestamptz not null,
    recorded_day date not null,
    by_officer text not null,
    act uuid not null,
    body text not null,
    prev char(64) not null,
    hash char(64) not null,
    primary key (organ, stream, seq)
  )`,
  // Followers read in this order: a position alone may appear late, below one already read.
  `create index facts_following on facts (xact, position)`,
  `create index facts_settings on facts (position) where stream = 'settings'`,

  `create table case_keys (
    organ text collate "C" not null,
    stream text collate "C" not null,
    wrapped bytea,
    erased_at timestamptz,
    primary key (organ, stream),
    check ((wrapped is null) = (erased_at is not null))
  )`,
  `create table particulars (
    organ text collate "C" not null,
    stream text collate "C" not null,
    seq integer not null,
    field text collate "C" not null,
    sealed bytea,
    primary key (organ, stream, seq, field)
  )`,

  `create table postings (
    organ text collate "C" not null,
    stream text collate "C" not null,
    seq integer not null,
    n smallint not null,
    legal_day date not null,
    recorded_day date not null,
    applicant_kind text collate "C" not null,
    what text collate "C" not null,
    delta smallint not null check (delta <> 0),
    primary key (organ, stream, seq, n)
  )`,
  `create index postings_by_day on postings (organ, legal_day)`,
  `create table year_counts (organ text collate "C" not null, year integer not null, counts jsonb not null, primary key (organ, year))`,

  `create table series (
    organ text collate "C" not null,
    name text collate "C" not null,
    year integer not null,
    last integer not null,
    primary key (organ, name, year)
  )`,
  `create table idempotency (
    officer text collate "C" not null,
    key text collate "C" not null,
    body_hash char(64) not null,
    status integer,
    answer text,
    recorded_at timestamptz not null,
    primary key (officer, key)
  )`,
  `create index idempotency_by_age on idempotency (recorded_at)`,

  `create table cases (
    organ text collate "C" not null,
    id uuid not null,
    number text not null,
    applicant_kind text collate "C" not null,
    applicant char(64),
    phase text not null,
    with_whom text not null,
    arrived_on date not null,
    receipt date,
    outcome text,
    ended_on date,
    due_term text,
    due_legal date,
    due_strict date,
    due_on date,
    provisional boolean not null,
    irregular integer not null,
    version integer not null,
    primary key (organ, id),
    unique (organ, number)
  )`,
  `create index cases_by_due on cases (organ, due_on)`,
  `create index cases_by_applicant on cases (organ, applicant, arrived_on) where applicant is not null`,
  `create index cases_by_id on cases (id)`,

  `create table organ_seals (
    organ text collate "C" not null,
    n integer not null,
    sealed_at timestamptz not null,
    heads text not null,
    prev char(64) not null,
    hash char(64) not null,
    primary key (organ, n)
  )`,
  `create table anchors (day date primary key, text text not null, prev char(64) not null, hash char(64) not null)`,
  `create table followers (name text collate "C" primary key, xact xid8 not null, position bigint not null)`,
  `create table installation (sole boolean primary key default true check (sole), master_key char(64) not null)`,

  // The program never changes these rows; this holds for everybody else who has a connection.
  `create function refuse_change() returns trigger language plpgsql as $$
    begin
      raise exception '% is only ever added to: % refused', tg_table_name, tg_op using errcode = 'restrict_violation';
    end $$`,
  ...['facts', 'postings', 'organ_seals', 'anchors'].map(
    (table) =>
      `create trigger only_added before update or delete or truncate on ${table} for each statement execute function refuse_change()`
  )
]
