import { AsyncLocalStorage } from 'node:async_hooks'
import type { DatabaseConnection, Dialect, Driver } from 'kysely'
import { asStoreDown } from './store-down.ts'

/** Runs the work of a transaction so that the store's own handle is refused until it ends. */
export async function insideTransaction<T>(work: () => Promise<T>): Promise<T> {
  const transaction = { running: true }
  return current.run(transaction, async () => {
    try {
      return await work()
    } finally {
      // Work that was started but not awaited keeps this context: it may use the store again.
      transaction.running = false
    }
  })
}

/** A query by the store's handle, or a second transaction, inside a running one: a bug. */
export class OutsideTransaction extends Error {
  override name = 'OutsideTransaction'
  constructor() {
    super(
      'inside a transaction only its own handle may be used: this query would not be part of it, and would wait for ever on the embedded store'
    )
  }
}

/**
 * The dialect with three things added at its only door, the acquiring of a connection: inside a running
 * transaction it is refused at once, on both stores alike; where there is one connection its users queue;
 * and what means that the store cannot be reached is said as `StoreDown`.
 */
export function guarded(dialect: Dialect): Dialect {
  const single = dialect.createAdapter().supportsMultipleConnections === false
  return {
    createAdapter: () => {
      const adapter = dialect.createAdapter()
      // Kysely would queue in front of the driver, where an inner query waits before it can be refused.
      return Object.defineProperty(adapter, 'supportsMultipleConnections', { value: true })
    },
    createDriver: () => guardedDriver(dialect.createDriver(), single ? oneAtATime() : undefined),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createQueryCompiler: () => dialect.createQueryCompiler()
  }
}

const current = new AsyncLocalStorage<{ running: boolean }>()

function guardedDriver(driver: Driver, queue: Queue | undefined): Driver {
  const speaking = new WeakSet<DatabaseConnection>()
  return {
    init: (options) => driver.init(options),
    async acquireConnection(options) {
      if (current.getStore()?.running) throw new OutsideTransaction()
      await queue?.enter()
      try {
        const connection = await driver.acquireConnection(options)
        if (!speaking.has(connection)) speaking.add(sayStoreDown(connection))
        return connection
      } catch (error) {
        queue?.leave()
        throw asStoreDown(error)
      }
    },
    async releaseConnection(connection, options) {
      try {
        await driver.releaseConnection(connection, options)
      } finally {
        queue?.leave()
      }
    },
    beginTransaction: (connection, settings) => driver.beginTransaction(connection, settings),
    commitTransaction: (connection) => driver.commitTransaction(connection),
    rollbackTransaction: (connection) => driver.rollbackTransaction(connection),
    ...(driver.savepoint && { savepoint: driver.savepoint.bind(driver) }),
    ...(driver.rollbackToSavepoint && { rollbackToSavepoint: driver.rollbackToSavepoint.bind(driver) }),
    ...(driver.releaseSavepoint && { releaseSavepoint: driver.releaseSavepoint.bind(driver) }),
    destroy: (options) => driver.destroy(options)
  }
}

function sayStoreDown(connection: DatabaseConnection): DatabaseConnection {
  const executeQuery = connection.executeQuery.bind(connection)
  connection.executeQuery = async (query, options) => {
    try {
      return await executeQuery(query, options)
    } catch (error) {
      throw asStoreDown(error)
    }
  }
  return connection
}

interface Queue {
  enter(): Promise<void>
  leave(): void
}

function oneAtATime(): Queue {
  const waiting: (() => void)[] = []
  let taken = false
  return {
    async enter() {
      if (taken) return new Promise<void>((resolve) => waiting.push(resolve))
      taken = true
    },
    leave() {
      const next = waiting.shift()
      if (next) next()
      else taken = false
    }
  }
}
