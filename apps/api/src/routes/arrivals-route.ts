import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { ArrivalsRequest, ArrivalsView } from '@mingdu/schema'
import { problem } from '../http/problem.ts'
import { problemResponses } from '../http/problem-responses.ts'
import type { ShellEnv } from '../http/shell-env.ts'
import { validationHook } from '../http/validation-hook.ts'
import { arrivalsView } from '../views/arrivals.ts'
import { isInSight } from '../views/sight.ts'
import { type Deps, readingFor } from './deps.ts'
import { answer, idempotencyHeader, json, organParam } from './parameters.ts'
import { turnedAway } from './turned-away.ts'

/** Many applications recorded at once: one act, one key, numbers in order. */
export function arrivalsRoutes(deps: Deps) {
  return new OpenAPIHono<ShellEnv>({ defaultHook: validationHook }).openapi(arrivalsRoute, async (c) => {
    const { organ } = c.req.valid('param')
    const entries = c.req.valid('json').cases.map(({ facts }) => ({ organ, caseId: null, expected: 0, facts }))
    const reading = await readingFor(deps, c.get('officer'))
    if (!isInSight(reading.settings, reading.officer, organ, reading.today)) return problem(c, 'notFound')
    const done = await deps.door.record(reading.officer, c.req.valid('header')['idempotency-key'], entries)
    if (done.is !== 'recorded') return (await turnedAway(c, done, async () => null, 0)) as never
    return c.json(await arrivalsView(await readingFor(deps, c.get('officer')), done.recorded), 201)
  })
}

const arrivalsRoute = createRoute({
  method: 'post',
  path: '/api/organs/{organ}/arrivals',
  tags: ['案件'],
  summary: '登记一批来件：一次办理，依次编号，要么全部登记要么全不登记；告知每件是申请人当月第几件',
  request: {
    params: z.object(organParam),
    headers: z.object(idempotencyHeader),
    body: { required: true, content: json(ArrivalsRequest) }
  },
  responses: {
    201: answer('已登记，依所给的次序', ArrivalsView),
    ...problemResponses('notFound', 'forbidden', 'refused', 'irregular', 'notOfTheSchema', 'idempotencyKeyReused', 'idempotencyKeyMissing')
  }
})
