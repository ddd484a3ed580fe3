import type { ProblemCode } from '@mingdu/schema'
import type { Context, ErrorHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { Logger } from 'pino'
import { StoreDown } from '../log/store-down.ts'
import { problem } from './problem.ts'

/** What was thrown: the framework's own refusals, a store out of reach, and otherwise a bug, whose story only the log hears. */
export const errorAnswer = (log: Logger): ErrorHandler => {
  return (error, c) => {
    if (error instanceof HTTPException) return problem(c, codeOf(error.status))
    if (isStoreDown(error)) return storeDown(c, log, error)
    log.error({ err: error, request: c.get('requestId') }, 'internal')
    return problem(c, 'internal')
  }
}

function codeOf(status: number): ProblemCode {
  return byStatus[status] ?? (status < 500 ? 'malformedJson' : 'internal')
}

const byStatus: Record<number, ProblemCode> = {
  400: 'malformedJson',
  401: 'notSignedIn',
  403: 'forbidden',
  404: 'notFound',
  405: 'methodNotAllowed',
  413: 'bodyTooLarge',
  415: 'unsupportedMediaType'
}

/** The store's error may come wrapped in those of the layers above it. */
function isStoreDown(error: unknown): boolean {
  return error instanceof StoreDown || (error instanceof Error && error.cause !== undefined && isStoreDown(error.cause))
}

function storeDown(c: Context, log: Logger, error: Error) {
  log.error({ err: error, request: c.get('requestId') }, 'store down')
  return problem(c, 'storeDown', { headers: { 'Retry-After': '5' } })
}
