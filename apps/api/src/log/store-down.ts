/** The store cannot be reached just now. What was under way may or may not have been recorded: ask again with the same key. */
export class StoreDown extends Error {
  override name = 'StoreDown'
  constructor(cause: unknown) {
    super('数据库暂时无法使用，请稍后再试。', { cause })
  }
}

/** The error itself, or `StoreDown` because of it where it means that the store cannot be reached. */
export function asStoreDown(error: unknown): unknown {
  return meansDown(error) ? new StoreDown(error) : error
}

function meansDown(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if (error instanceof AggregateError && error.errors.some(meansDown)) return true
  const code = 'code' in error ? String(error.code) : ''
  return networkCodes.has(code) || sqlStates.test(code) || driverSentences.test(error.message)
}

// 08 connection, 53 out of connections, memory or disk, 55P03 waited too long for a lock, 57P0x shutting down.
const sqlStates = /^(08...|53...|55P03|57P0[1-3])$/

const networkCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EPIPE',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOENT'
])

// pg says these without a code.
const driverSentences =
  /^(timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error|Client was closed and is not queryable|Query read timeout)/
