import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { OfficerId } from '@mingdu/schema'
import { problem } from '../http/problem.ts'
import { problemResponses } from '../http/problem-responses.ts'
import type { ShellEnv } from '../http/shell-env.ts'
import { validationHook } from '../http/validation-hook.ts'
import { officerNames } from '../views/officer-names.ts'
import { isInSight } from '../views/sight.ts'
import { type Deps, readingFor } from './deps.ts'
import { answer, organParam } from './parameters.ts'

/** Who may be given a case of an organ: for the choice in the form. Whoever sees its cases sees who handles them. */
export function handlerRoutes(deps: Deps) {
  return new OpenAPIHono<ShellEnv>({ defaultHook: validationHook }).openapi(handlersRoute, async (c) => {
    const { organ } = c.req.valid('param')
    const { settings, officer, today, db } = await readingFor(deps, c.get('officer'))
    if (!isInSight(settings, officer, organ, today)) return problem(c, 'notFound')
    const ids = settings.holdersOf('handler', organ, today)
    const names = await officerNames(db, ids)
    return c.json({ handlers: ids.map((id) => ({ id, name: names.get(id) ?? id })) }, 200)
  })
}

const handlersRoute = createRoute({
  method: 'get',
  path: '/api/organs/{organ}/handlers',
  tags: ['案件'],
  summary: '本机关的承办人：分办时从中选',
  request: { params: z.object(organParam) },
  responses: {
    200: answer('承办人', z.object({ handlers: z.array(z.object({ id: OfficerId, name: z.string() }).strict()) }).strict()),
    ...problemResponses('notFound')
  }
})
