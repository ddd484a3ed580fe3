import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Store } from '../log/store.ts'

/** Every row of every table but those of identity, as text. */
export async function everyRow({ db }: Store): Promise<Record<string, string[]>> {
  const tables = await sql<{ name: string }>`
    select tablename::text as name from pg_tables where schemaname = 'public' order by 1`.execute(db)
  const found: Record<string, string[]> = {}
  for (const { name } of tables.rows) {
    const { rows } = await sql<{ row: string }>`select to_jsonb(t)::text as row from ${sql.table(name)} t order by 1`.execute(db)
    found[name] = rows.map(({ row }) => row)
  }
  return found
}

/** What was recorded, in few words, for comparing: how many rows each table has, and their digest. That somebody looked is no record. */
export async function traceOf(store: Store): Promise<Record<string, string>> {
  const { looks: _, ...recorded } = await everyRow(store)
  const tables = Object.entries(recorded)
  return Object.fromEntries(tables.map(([name, rows]) => [name, `${rows.length} ${createHash('sm3').update(rows.join()).digest('hex')}`]))
}

/** Where in the store one of the texts can be read, in whatever column; bytes are looked into as well. */
export async function placesOf(store: Store, texts: readonly string[]): Promise<string[]> {
  // Bytes are written out in hex, other text with its characters escaped or not.
  const traces = texts.flatMap((text) => [text, JSON.stringify(text).slice(1, -1), Buffer.from(text).toString('hex')])
  const rows = Object.entries(await everyRow(store)).flatMap(([table, rows]) => rows.map((row) => ({ table, row })))
  return rows.filter(({ row }) => traces.some((trace) => row.includes(trace))).map(({ table }) => table)
}
