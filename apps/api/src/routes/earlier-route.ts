import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { EarlierCases, EarlierCasesQuery } from '@mingdu/schema'
import { problem } from '../http/problem.ts'
import { problemResponses } from '../http/problem-responses.ts'
import type { ShellEnv } from '../http/shell-env.ts'
import { validationHook } from '../http/validation-hook.ts'
import { earlierCases } from '../views/earlier-cases.ts'
import { isInSight, mayReadApplicant } from '../views/sight.ts'
import { type Deps, readingFor } from './deps.ts'
import { answer, json, organParam } from './parameters.ts'

/** What the organ already has of an applicant or a matter. Posted, because an address would be written down on the way. */
export function earlierRoute(deps: Deps) {
  return new OpenAPIHono<ShellEnv>({ defaultHook: validationHook }).openapi(route, async (c) => {
    const { organ } = c.req.valid('param')
    const reading = await readingFor(deps, c.get('officer'))
    const { settings, officer, today } = reading
    if (!isInSight(settings, officer, organ, today)) return problem(c, 'notFound')
    if (!mayReadApplicant(settings, officer, organ, today)) return problem(c, 'forbidden')
    return c.json(await earlierCases(reading, organ, c.req.valid('json')), 200)
  })
}

const route = createRoute({
  method: 'post',
  path: '/api/organs/{organ}/earlier-cases',
  tags: ['案件'],
  summary: '登记前查一查：这位申请人本月、本年在本机关已有几件，有没有内容相近的申请（逐件留痕，不记录任何事实）',
  request: { params: z.object(organParam), body: { required: true, content: json(EarlierCasesQuery) } },
  responses: { 200: answer('已有的申请', EarlierCases), ...problemResponses('notFound', 'forbidden', 'notOfTheSchema') }
})
