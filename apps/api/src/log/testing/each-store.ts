import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, test } from 'vitest'
import { openStore, type Store } from '../store.ts'
import { filledOnce } from './filled-once.ts'

/**
 * Declares the same tests for both stores; every test finds the tables new and empty, or, where they are
 * emptied `once`, as the test before it left them. `store()` is the store, `url()` the server's database
 * (only there), for tests that open it a second time.
 */
export function onEachStore(title: string, tests: (store: () => Store) => void, emptiedFor: Emptied = 'each'): void {
  onEmbedded(title, tests, emptiedFor)
  onServer(title, tests, emptiedFor)
}

export function onEmbedded(title: string, tests: (store: () => Store) => void, emptiedFor: Emptied = 'each'): void {
  describe(`${title}, embedded`, () => {
    let store: Store
    beforeAll(async () => {
      const copyOf = await filledOnce()
      store = await openStore({ memory: true, ...(copyOf && { copyOf }) })
    })
    if (emptiedFor === 'each') beforeEach(() => emptied(store))
    afterAll(() => store?.close())
    tests(() => store)
  })
}

export function onServer(title: string, tests: (store: () => Store, url: () => string) => void, emptiedFor: Emptied = 'each'): void {
  if (!serverAnswers && process.env.CI === 'true') {
    test(`${title}, server: PostgreSQL answers on ${serverUrl}`, () => {
      throw new Error('no PostgreSQL server answers; set TEST_DATABASE_URL')
    })
    return
  }
  describe.skipIf(!serverAnswers)(`${title}, server`, () => {
    const name = `mingdu_test_${randomUUID().replaceAll('-', '')}`
    const url = new URL(serverUrl)
    url.pathname = `/${name}`
    let store: Store
    beforeAll(async () => {
      await onMaintenance(`create database ${name} encoding 'UTF8' template template0`)
      store = await openStore({ url: url.href })
    })
    if (emptiedFor === 'each') beforeEach(() => emptied(store))
    afterAll(async () => {
      await store?.close()
      await onMaintenance(`drop database if exists ${name} with (force)`)
    })
    tests(
      () => store,
      () => url.href
    )
  })
}

type Emptied = 'each' | 'once'

const serverUrl = process.env.TEST_DATABASE_URL ?? 'postgres://postgres@127.0.0.1:5432/postgres'

const serverAnswers = await onMaintenance('select 1').then(
  () => true,
  () => {
    console.log('PostgreSQL does not answer on 127.0.0.1:5432 (or TEST_DATABASE_URL): its tests are skipped.')
    return false
  }
)

async function onMaintenance(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl, connectionTimeoutMillis: 3_000 })
  try {
    await client.connect()
    await client.query(statement)
  } finally {
    await client.end()
  }
}

// Emptying the tables that are there takes a tenth of the time of making them anew.
const emptied = ({ db }: Store) =>
  sql`do $$
    declare kept text;
    begin
      perform set_config('session_replication_role', 'replica', true);
      select string_agg(format('%I.%I', schemaname, tablename), ', ') into kept from pg_tables
        where schemaname !~ '^pg_' and schemaname <> 'information_schema' and tablename !~ '^kysely_migration';
      execute 'truncate ' || kept || ' restart identity cascade';
    end $$`.execute(db)

/** Leaves a database as a server makes it, without any table. */
export async function dropAll({ db }: Store): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select nspname::text as name from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema'`.execute(db)
  for (const { name } of rows) await sql`drop schema ${sql.id(name)} cascade`.execute(db)
  await sql`create schema public`.execute(db)
}
