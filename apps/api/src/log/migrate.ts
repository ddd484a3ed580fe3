import type { Kysely } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import { migrations } from '../migrations/index.ts'
import { StoreDown } from './store-down.ts'

/** The tables could not be brought to the form that this version of the program needs; nothing was changed. */
export class MigrationFailed extends Error {
  override name = 'MigrationFailed'
  constructor(reason: string, cause: unknown) {
    super(`数据库结构升级失败，未作任何改动：${reason}`, { cause })
  }
}

/** Runs the migrations that this database has not seen yet, in one transaction; of two processes at once, one does. */
export async function migrate<T>(db: Kysely<T>, steps: Record<string, Migration> = migrations): Promise<void> {
  const { error, results } = await new Migrator({ db, provider: { getMigrations: async () => steps } }).migrateToLatest()
  if (error === undefined) return
  if (error instanceof StoreDown) throw error
  const failed = results?.find((step) => step.status === 'Error')?.migrationName
  const reason = error instanceof Error ? error.message : String(error)
  throw new MigrationFailed(failed ? `${failed}：${reason}` : reason, error)
}
