import { sql } from 'kysely'
import { afterEach, expect, test } from 'vitest'
import { migrations } from '../migrations/index.ts'
import { MigrationFailed, migrate } from './migrate.ts'
import { openStore } from './store.ts'
import { dropAll, onEachStore, onServer } from './testing/each-store.ts'

onEachStore('migrations', (store) => {
  // What a test has migrated further goes back to the present form.
  afterEach(async () => {
    await dropAll(store())
    await migrate(store().db)
  })
  const tables = async () => (await store().db.introspection.getTables()).map(({ name }) => name)

  test('run once: a second start finds nothing to do', async () => {
    let ran = 0
    const steps = {
      ...migrations,
      '9000-test': {
        async up() {
          ran += 1
        }
      }
    }
    await migrate(store().db, steps)
    await migrate(store().db, steps)
    expect(ran).toBe(1)
  })

  test('one that fails changes nothing and says which', async () => {
    const failing: typeof migrations = {
      ...migrations,
      '9000-good': { up: (db) => db.schema.createTable('good').addColumn('id', 'integer').execute() },
      '9001-bad': { up: (db) => db.schema.createTable('good').addColumn('id', 'integer').execute() }
    }
    await expect(migrate(store().db, failing)).rejects.toThrow(MigrationFailed)
    await expect(migrate(store().db, failing)).rejects.toThrow('数据库结构升级失败，未作任何改动：9001-bad')
    expect(await tables()).not.toContain('good')
  })

  test('an older program refuses a database that a newer one has changed', async () => {
    await migrate(store().db, { ...migrations, '9000-newer': { up: async () => {} } })
    await expect(migrate(store().db)).rejects.toThrow(MigrationFailed)
  })
})

onServer('two processes that start at once', (store, url) => {
  test('migrate once, and both go on', async () => {
    await dropAll(store())
    const stores = await Promise.all([1, 2, 3].map(() => openStore({ url: url() })))
    for (const one of stores) await one.ping()
    expect(await sql`select name from kysely_migration order by name`.execute(store().db)).toMatchObject({
      rows: Object.keys(migrations).map((name) => ({ name }))
    })
    for (const one of stores) await one.close()
  })
})
