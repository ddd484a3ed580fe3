import { Kysely, sql, type Transaction } from 'kysely'
import { openEmbedded, openInMemory } from './embedded.ts'
import { migrate } from './migrate.ts'
import { retried } from './retry.ts'
import { assertFit, migrationLimits, type ServerLimits, serverDialect } from './server.ts'
import type { Tables } from './tables.ts'
import { guarded, insideTransaction } from './transaction-guard.ts'

export { FolderLocked } from './folder-lock.ts'
export { MigrationFailed } from './migrate.ts'
export { ServerUnfit } from './server.ts'
export { StoreDown } from './store-down.ts'

/** A handle that reads: the store's own, or a transaction's. */
export type Db = Kysely<Tables>
/** The handle inside `transaction`; all that writes the log asks for it. */
export type Tx = Transaction<Tables>

export interface Store {
  readonly kind: 'embedded' | 'server'
  /** For reading outside a transaction; inside one it throws `OutsideTransaction`. */
  readonly db: Db
  /** All of it is kept or nothing. Tried again where the server gave it up for another's sake, so `work` must have no other effect. */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  /** Throws `StoreDown` where the store does not answer. */
  ping(): Promise<void>
  close(): Promise<void>
}

/** `folder`: embedded, exclusively locked · `memory`: embedded and gone when closed, begun as a copy of a dumped one where one is given · `url`: a PostgreSQL server. */
export type Where = { folder: string } | { memory: true; copyOf?: Blob } | { url: string; limits?: Partial<ServerLimits> }

/** Opens the store with its tables as this version needs them. Throws StoreDown, FolderLocked, ServerUnfit, MigrationFailed. */
export async function openStore(where: Where): Promise<Store> {
  if ('url' in where) return openServer(where.url, where.limits)
  const opened = 'folder' in where ? await openEmbedded(where.folder) : { dialect: await openInMemory(where.copyOf), release: () => {} }
  return migrated(opened)
}

async function openServer(url: string, limits?: Partial<ServerLimits>): Promise<Store> {
  const first = new Kysely<Tables>({ dialect: guarded(serverDialect(url, migrationLimits)) })
  try {
    await assertFit(first)
    await migrate(first)
  } finally {
    await first.destroy()
  }
  return storeOf('server', new Kysely<Tables>({ dialect: guarded(serverDialect(url, limits)) }), () => {})
}

async function migrated({ dialect, release }: Awaited<ReturnType<typeof openEmbedded>>): Promise<Store> {
  const store = storeOf('embedded', new Kysely<Tables>({ dialect: guarded(dialect) }), release)
  try {
    await migrate(store.db)
    return store
  } catch (error) {
    await store.close()
    throw error
  }
}

function storeOf(kind: Store['kind'], db: Db, release: () => void): Store {
  return {
    kind,
    db,
    transaction: (work) => retried(() => db.transaction().execute((tx) => insideTransaction(() => work(tx)))),
    async ping() {
      await sql`select 1`.execute(db)
    },
    async close() {
      await db.destroy()
      release()
    }
  }
}
