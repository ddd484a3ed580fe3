import type { MiddlewareHandler } from 'hono'
import type { Identity } from '../auth/identity.ts'
import { isRouted } from './is-routed.ts'
import { problem } from './problem.ts'
import type { ShellEnv } from './shell-env.ts'

/** Every route is closed to strangers unless it is named here as open; a forgotten one is closed. `listening` does not renew the session. */
export const signedIn = (
  identity: Pick<Identity, 'sessionOf'>,
  open: ReadonlySet<string>,
  listening: ReadonlySet<string>
): MiddlewareHandler<ShellEnv> => {
  return async (c, next) => {
    if (open.has(c.req.path) || !isRouted(c)) return next()
    // A page left open listens by itself: that is no use of the session.
    const { session, cookies } = await identity.sessionOf(c.req.raw.headers, listening.has(c.req.path) ? 'asIs' : 'used')
    for (const cookie of cookies) c.header('Set-Cookie', cookie, { append: true })
    if (!session) return problem(c, 'notSignedIn')
    c.set('officer', session.officer)
    return next()
  }
}
