import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { problem } from './problem.ts'
import { problemResponses } from './problem-responses.ts'
import type { ShellEnv } from './shell-env.ts'

/** Alive: this process answers. Ready: it also reaches the store, whose tables are up to date. */
export function healthRoutes(given: { ready: () => Promise<boolean> }) {
  return new OpenAPIHono<ShellEnv>()
    .openapi(health, (c) => c.json({ status: 'alive' as const }, 200))
    .openapi(ready, async (c) => {
      if (await given.ready()) return c.json({ status: 'ready' as const }, 200)
      return problem(c, 'storeDown', { headers: { 'Retry-After': '5' } })
    })
}

const stateOf = <S extends string>(status: S, description: string) => ({
  description,
  content: { 'application/json': { schema: z.object({ status: z.literal(status) }).strict() } }
})

const health = createRoute({
  method: 'get',
  path: '/api/health',
  tags: ['运行'],
  summary: '进程是否在运行',
  responses: { 200: stateOf('alive', '在运行') }
})

const ready = createRoute({
  method: 'get',
  path: '/api/ready',
  tags: ['运行'],
  summary: '能否受理请求（数据库可用，数据结构已更新）',
  responses: { 200: stateOf('ready', '可以受理'), ...problemResponses('storeDown') }
})
