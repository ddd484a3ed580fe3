import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { CaseId, OrderListView, OrganId } from '@mingdu/schema'
import { problemResponses } from '../http/problem-responses.ts'
import type { ShellEnv } from '../http/shell-env.ts'
import { validationHook } from '../http/validation-hook.ts'
import { orderList } from '../views/orders.ts'
import { type Deps, readingFor } from './deps.ts'
import { answer } from './parameters.ts'

/** The orders of supervision in sight; they are issued, answered and written off by facts of the settings. */
export function orderRoutes(deps: Deps) {
  return new OpenAPIHono<ShellEnv>({ defaultHook: validationHook }).openapi(listRoute, async (c) =>
    c.json(await orderList(await readingFor(deps, c.get('officer')), c.req.valid('query')), 200)
  )
}

const listRoute = createRoute({
  method: 'get',
  path: '/api/orders',
  tags: ['监督'],
  summary: '看得到的机关的督办单，待答复的在前；可以发给哪些机关',
  request: {
    query: z.object({
      organ: OrganId.optional().meta({ description: '发给哪个机关的；不填为看得到的各机关' }),
      case: CaseId.optional().meta({ description: '关于哪一件的' })
    })
  },
  responses: { 200: answer('督办单', OrderListView), ...problemResponses('notOfTheSchema') }
})
