import type { MiddlewareHandler } from 'hono'
import { problem } from './problem.ts'

/**
 * Refuses what another site makes a signed-in officer's browser send. Browsers say where a request
 * comes from; a client that says nothing is no browser and holds no cookie by itself. Sec-Fetch-Site
 * is missing on plain http within an office, so there the Origin has to be ours.
 */
export const sameOrigin = (origins: readonly string[]): MiddlewareHandler => {
  return async (c, next) => {
    if (['GET', 'HEAD', 'OPTIONS'].includes(c.req.method)) return next()
    const site = c.req.header('sec-fetch-site')
    const origin = c.req.header('origin')
    const ours = site === undefined ? origin === undefined || origins.includes(origin) : site === 'same-origin' || site === 'none'
    return ours ? next() : problem(c, 'crossSite')
  }
}
