import type { MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import type { Logger } from 'pino'
import { isRouted } from './is-routed.ts'

/**
 * One line for each request: its number, method, route pattern, status, time and officer. Never the
 * address itself (a search holds names), never a body, never a header.
 */
export const requestLog = (log: Logger): MiddlewareHandler => {
  return async (c, next) => {
    const begun = performance.now()
    await next()
    const { status } = c.res
    const level = status >= 500 ? 'error' : quiet.has(c.req.path) ? 'debug' : 'info'
    log[level]({
      request: c.get('requestId'),
      method: c.req.method,
      route: isRouted(c) ? routePath(c, -1) : null,
      status,
      ms: Math.round((performance.now() - begun) * 10) / 10,
      officer: c.get('officer')?.id
    })
  }
}

/** Asked every few seconds by whatever watches over the process. */
const quiet = new Set(['/api/health', '/api/ready'])
