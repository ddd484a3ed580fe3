import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { HandoverRequest } from '@mingdu/schema'
import { problem } from '../http/problem.ts'
import { problemResponses } from '../http/problem-responses.ts'
import type { ShellEnv } from '../http/shell-env.ts'
import { validationHook } from '../http/validation-hook.ts'
import { isInSight } from '../views/sight.ts'
import { type Deps, readingFor } from './deps.ts'
import { answer, idempotencyHeader, json, organParam } from './parameters.ts'
import { turnedAway } from './turned-away.ts'

/** Many cases handed over to one handler in one act: all or none. */
export function handoverRoutes(deps: Deps) {
  return new OpenAPIHono<ShellEnv>({ defaultHook: validationHook }).openapi(handoverRoute, async (c) => {
    const { organ } = c.req.valid('param')
    const { to, on, cases } = c.req.valid('json')
    const { settings, officer, today } = await readingFor(deps, c.get('officer'))
    if (!isInSight(settings, officer, organ, today)) return problem(c, 'notFound')
    const entries = cases.map(({ id, version }) => ({
      organ,
      caseId: id,
      expected: version,
      facts: [{ fact: { type: 'assigned' as const, on, to } }]
    }))
    const done = await deps.door.record(officer, c.req.valid('header')['idempotency-key'], entries)
    if (done.is !== 'recorded') return (await turnedAway(c, done, async () => null, 0)) as never
    return c.json({ handedOver: done.recorded.length }, 200)
  })
}

const handoverRoute = createRoute({
  method: 'post',
  path: '/api/organs/{organ}/handover',
  tags: ['案件'],
  summary: '批量移交：几件案件一次交给另一名承办人，要么全部移交要么全不移交',
  request: {
    params: z.object(organParam),
    headers: z.object(idempotencyHeader),
    body: { required: true, content: json(HandoverRequest) }
  },
  responses: {
    200: answer('已移交', z.object({ handedOver: z.int() }).strict()),
    ...problemResponses(
      'notFound',
      'forbidden',
      'refused',
      'irregular',
      'changedMeanwhile',
      'notOfTheSchema',
      'idempotencyKeyReused',
      'idempotencyKeyMissing'
    )
  }
})
