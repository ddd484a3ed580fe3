import { OpenAPIHono } from '@hono/zod-openapi'
import type { OfficerId } from '@mingdu/schema'
import { methodNotAllowed } from 'hono/method-not-allowed'
import { requestId } from 'hono/request-id'
import type { Logger } from 'pino'
import { authPaths, authRoutes } from '../auth/auth-routes.ts'
import type { Identity } from '../auth/identity.ts'
import { setUpPath, setUpRoutes } from '../auth/set-up-routes.ts'
import { EVENTS_PATH } from '../events/path.ts'
import { apiDocs, docsPaths } from './api-docs.ts'
import { cleanUrl } from './clean-url.ts'
import { errorAnswer } from './error-answer.ts'
import { healthRoutes } from './health.ts'
import { jsonBody } from './json-body.ts'
import { problem } from './problem.ts'
import { requestLog } from './request-log.ts'
import { sameOrigin } from './same-origin.ts'
import { securityHeaders } from './security-headers.ts'
import type { ShellEnv } from './shell-env.ts'
import { signedIn } from './signed-in.ts'
import { validationHook } from './validation-hook.ts'

/**
 * The API without its subject: whatever holds for every request, written once. Routes are added behind
 * it with `.route('/', …)` and find the officer on the context; each is closed to strangers by itself.
 */
export function createShell(given: ShellGiven): OpenAPIHono<ShellEnv> {
  const app = new OpenAPIHono<ShellEnv>({ defaultHook: validationHook })
  app.notFound((c) => problem(c, 'notFound'))
  app.onError(errorAnswer(given.log))
  app.use(requestId({ limitLength: 64 }))
  app.use(requestLog(given.log))
  app.use(securityHeaders(given.origins[0]))
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: (c, methods) => problem(c, 'methodNotAllowed', { headers: { Allow: methods.join(', ') } })
    })
  )
  app.use(cleanUrl)
  app.use(sameOrigin(given.origins))
  app.use(signedIn(given.identity, new Set([...authPaths, ...docsPaths, setUpPath, '/api/health', '/api/ready']), new Set([EVENTS_PATH])))
  app.use(jsonBody())
  app.route('/', healthRoutes(given))
  app.route('/', authRoutes(given))
  app.route('/', setUpRoutes({ ...given, token: given.setUpToken }))
  apiDocs(app)
  return app
}

export interface ShellGiven {
  identity: Identity
  log: Logger
  /** Where browsers find us: the address first, then its other spellings. */
  origins: readonly [string, ...string[]]
  ready: () => Promise<boolean>
  lockMinutes: number
  isBarred: (officer: OfficerId) => Promise<boolean>
  setUpToken: string
  isFounded: () => Promise<boolean>
}
