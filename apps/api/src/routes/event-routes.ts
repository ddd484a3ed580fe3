import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { EVENTS_PATH } from '../events/path.ts'
import { eventStream } from '../events/stream.ts'
import { problemResponses } from '../http/problem-responses.ts'
import type { ShellEnv } from '../http/shell-env.ts'
import { validationHook } from '../http/validation-hook.ts'
import type { Deps } from './deps.ts'

/** One stream for each browser: which cases changed, of those in sight. Listening is no use of the session and does not renew it. */
export function eventRoutes(deps: Deps) {
  return new OpenAPIHono<ShellEnv>({ defaultHook: validationHook }).openapi(eventsRoute, (c) => {
    const headers = new Headers(c.req.raw.headers)
    const isSignedIn = async () => (await deps.identity.sessionOf(headers, 'asIs')).session !== null
    // The browser names the last it heard when the line dropped; a tab that takes over from another says it itself.
    const lastId = c.req.header('last-event-id') ?? c.req.valid('query').after
    const events = eventStream(deps, { officer: c.get('officer').id, lastId, isSignedIn, beatMs: deps.beatMs })
    // A proxy that gathers answers before it passes them on would keep the news to itself.
    return c.body(ReadableStream.from(encoded(events)), 200, { 'Content-Type': 'text/event-stream', 'X-Accel-Buffering': 'no' })
  })
}

async function* encoded(texts: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  for await (const text of texts) yield encoder.encode(text)
}

const eventsRoute = createRoute({
  method: 'get',
  path: EVENTS_PATH,
  tags: ['案件'],
  summary: '实时变动（Server-Sent Events）：看得到的案件中哪些有了新的记录；只有机关、案件代号和版本，没有内容',
  request: { query: z.object({ after: z.string().max(40).optional().meta({ description: '上一次听到的 id' }) }).strict() },
  responses: {
    ...problemResponses('notOfTheSchema'),
    200: { description: '事件流：caseChanged、ready、lookAgain、signedOut', content: { 'text/event-stream': { schema: z.string() } } }
  }
})
