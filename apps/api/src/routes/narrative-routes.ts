import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { NarrativeView } from '@mingdu/schema'
import { problem } from '../http/problem.ts'
import { problemResponses } from '../http/problem-responses.ts'
import type { ShellEnv } from '../http/shell-env.ts'
import { validationHook } from '../http/validation-hook.ts'
import { narrativeView } from '../views/narrative.ts'
import { reportScope } from '../views/report-scope.ts'
import { type Deps, readingFor } from './deps.ts'
import { answer, organParam, yearParam } from './parameters.ts'
import { asked, reportQuery } from './report-parameters.ts'

/** The words of a report. They are recorded as a setting. */
export function narrativeRoutes(deps: Deps) {
  return new OpenAPIHono<ShellEnv>({ defaultHook: validationHook }).openapi(narrativeRoute, async (c) => {
    const reading = await readingFor(deps, c.get('officer'))
    const scope = reportScope(reading, asked(c.req.valid('param'), c.req.valid('query')))
    const view = scope && (await narrativeView(reading, scope))
    return view ? c.json(view, 200) : problem(c, 'notFound')
  })
}

const narrativeRoute = createRoute({
  method: 'get',
  path: '/api/organs/{organ}/years/{year}/narrative',
  tags: ['年报'],
  summary: '年报的文字（第一、五、六部分）：写下的、读出的、可以引用的数、上年的文字、当年的要求、值得再看的地方',
  request: { params: z.object({ ...organParam, ...yearParam }), query: reportQuery },
  responses: { 200: answer('年报的文字', NarrativeView), ...problemResponses('notFound', 'notOfTheSchema') }
})
