import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { LocalDate, OfficerId, text } from '@mingdu/schema'
import { createIdentity, type Identity } from '../../auth/identity.ts'
import type { Store } from '../../log/store.ts'
import { createLogger } from '../logger.ts'
import { problemResponses } from '../problem-responses.ts'
import { createShell } from '../shell.ts'
import type { ShellEnv } from '../shell-env.ts'

export const ORIGIN = 'http://127.0.0.1:8787'
export const lin = { id: OfficerId.parse('lin-zhihe'), name: '林之禾', username: 'lin-zhihe', password: 'mulan-qingquan-2026' }

/** The shell over a real store, with an echoing route behind it; `lines` is what it logged. */
export function shellOver(store: Store, more: { ready?: () => Promise<boolean>; origin?: string } = {}) {
  const lines: string[] = []
  const log = createLogger({ level: 'debug', destination: { write: (line) => void lines.push(line) } })
  const origin = more.origin ?? ORIGIN
  const identity = identityOver(store, { origin })
  const shell = createShell({
    identity,
    log,
    origins: [origin],
    ready: more.ready ?? (async () => true),
    lockMinutes: 10,
    isBarred: async () => false,
    setUpToken: 'abcd-efgh-jkmn-pqrs',
    isFounded: async () => false
  })
  const app = shell.route('/', echoRoutes())
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    app.request(path, { method: 'POST', body: bodyOf(body), headers: { 'Content-Type': 'application/json', ...headers } })
  const signIn = async (said: { username: string; password: string } = lin) => {
    const answer = await post('/api/auth/sign-in/username', { username: said.username, password: said.password })
    return cookiesOf(answer)
  }
  return { app, identity, post, signIn, lines }
}

export const identityOver = (store: Store, more: { origin?: string } = {}): Identity =>
  createIdentity({
    db: store.db,
    secret: 'a secret of the tests, long enough for its use',
    origin: more.origin ?? ORIGIN,
    idleMinutes: 30,
    absoluteHours: 12,
    lockMinutes: 10,
    now: () => Date.now(),
    log: () => {}
  })

/** What a browser would send back. */
export const cookiesOf = (answer: Response): string =>
  answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')

const bodyOf = (body: unknown) =>
  typeof body === 'string' || body instanceof Uint8Array || body instanceof ReadableStream
    ? (body as Uint8Array<ArrayBuffer>)
    : JSON.stringify(body)

const Said = z.object({ name: text(20), on: LocalDate.optional() }).strict()

function echoRoutes() {
  return new OpenAPIHono<ShellEnv>()
    .openapi(echo, (c) => c.json({ ...c.req.valid('json'), by: c.get('officer').id }, 200))
    .openapi(versioned, (c) => c.json({ id: c.req.valid('param').id }, 200))
    .openapi(listed, (c) => c.json({ year: c.req.valid('query').year }, 200))
    .openapi(broken, () => {
      throw new Error('invalid input "330102199003071234" for 张晓雯 at zhang@example.cn')
    })
}

const answer = { 200: { description: 'said' }, ...problemResponses('notOfTheSchema') }
const echo = createRoute({
  method: 'post',
  path: '/api/echo',
  request: { body: { required: true, content: { 'application/json': { schema: Said } } } },
  responses: answer
})
const versioned = createRoute({
  method: 'put',
  path: '/api/things/{id}',
  request: { params: z.object({ id: OfficerId }), headers: z.object({ 'if-match': z.string(), 'idempotency-key': z.uuid() }) },
  responses: answer
})
const listed = createRoute({
  method: 'get',
  path: '/api/things',
  request: { query: z.object({ year: z.coerce.number().int().optional() }) },
  responses: answer
})
const broken = createRoute({ method: 'get', path: '/api/broken', responses: answer })
