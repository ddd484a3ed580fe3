import type { Context } from 'hono'
import { matchedRoutes } from 'hono/route'

/** Whether a route, and not only middleware, answers this address and method. */
export const isRouted = (c: Context): boolean => matchedRoutes(c).some(({ method }) => method !== 'ALL')
