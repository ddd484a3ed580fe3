import { type Dialect, type Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { parse as parseArray } from 'postgres-array'
import { arrayElements, parsers } from './parsers.ts'
import { sessionSettings } from './session.ts'

/** A PostgreSQL server that several processes may share. */
export function serverDialect(url: string, limits: Partial<ServerLimits> = {}): Dialect {
  const { connections, connectMs, statementMs, lockMs, idleInTransactionMs } = { ...usualLimits, ...limits }
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'mingdu',
    max: connections,
    connectionTimeoutMillis: connectMs,
    statement_timeout: statementMs,
    lock_timeout: lockMs,
    idle_in_transaction_session_timeout: idleInTransactionMs,
    keepAlive: true,
    types: { getTypeParser }
  })
  // A connection that dies between two queries is found out by the next one; without listeners, on the
  // pool while it is idle and on itself while it is lent, it would end the process.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return new PostgresDialect({ pool, onCreateConnection: sessionSettings })
}

export interface ServerLimits {
  connections: number
  connectMs: number
  statementMs: number
  lockMs: number
  idleInTransactionMs: number
}

/** 0 = no limit: a second process waits for the first one's migrations as long as they take. */
export const migrationLimits: ServerLimits = { connections: 2, connectMs: 5_000, statementMs: 0, lockMs: 0, idleInTransactionMs: 0 }

/** The server's version or character set does not carry the log. */
export class ServerUnfit extends Error {
  override name = 'ServerUnfit'
}

/** Throws `ServerUnfit` unless the server is PostgreSQL 15 or newer and stores UTF-8. */
export async function assertFit<T>(db: Kysely<T>): Promise<void> {
  const { rows } = await sql<{ version: string; encoding: string }>`
    select current_setting('server_version_num') as version, current_setting('server_encoding') as encoding`.execute(db)
  const [found] = rows
  if (!found || Number(found.version) < OLDEST_VERSION) throw new ServerUnfit('需要 PostgreSQL 15 或更高版本。')
  if (found.encoding !== 'UTF8') throw new ServerUnfit(`数据库的字符编码是 ${found.encoding}，需要 UTF8（createdb -E UTF8 -T template0）。`)
}

const OLDEST_VERSION = 150_000
const usualLimits: ServerLimits = { connections: 10, connectMs: 5_000, statementMs: 30_000, lockMs: 10_000, idleInTransactionMs: 60_000 }

// The server is asked for text everywhere, so `format` is always text.
function getTypeParser(oid: number): (text: string) => unknown {
  const element = parsers[arrayElements[oid] ?? -1]
  if (element) return (text) => parseArray(text, element)
  return parsers[oid] ?? pg.types.getTypeParser(oid)
}
