import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { ProactiveCell, ProactiveView } from '@mingdu/schema'
import { problem } from '../http/problem.ts'
import { problemResponses } from '../http/problem-responses.ts'
import type { ShellEnv } from '../http/shell-env.ts'
import { validationHook } from '../http/validation-hook.ts'
import { proactiveCell, proactiveView } from '../views/proactive.ts'
import { reportScope } from '../views/report-scope.ts'
import { type Deps, readingFor } from './deps.ts'
import { answer, organParam, yearParam } from './parameters.ts'
import { asked, cellParam, reportQuery } from './report-parameters.ts'

/** Table 二 as an organ fills it in, and what stands behind its figures. It is recorded as a setting. */
export function proactiveRoutes(deps: Deps) {
  return new OpenAPIHono<ShellEnv>({ defaultHook: validationHook })
    .openapi(proactiveRoute, async (c) => {
      const reading = await readingFor(deps, c.get('officer'))
      const { knownOn } = c.req.valid('query')
      const scope = reportScope(reading, asked(c.req.valid('param'), { subtree: 'false', knownOn }))
      const view = scope && (await proactiveView(reading, scope))
      return view ? c.json(view, 200) : problem(c, 'notFound')
    })
    .openapi(proactiveCellRoute, async (c) => {
      const reading = await readingFor(deps, c.get('officer'))
      const { row, column, ...param } = c.req.valid('param')
      const scope = reportScope(reading, asked(param, c.req.valid('query')))
      const found = scope && (await proactiveCell(reading, scope, row, column))
      return found ? c.json(found, 200) : problem(c, 'notFound')
    })
}

const proactiveRoute = createRoute({
  method: 'get',
  path: '/api/organs/{organ}/years/{year}/proactive',
  tags: ['年报'],
  summary: '本机关的表二：历次填报、上年的数、提示',
  request: { params: z.object({ ...organParam, ...yearParam }), query: reportQuery.omit({ subtree: true }) },
  responses: { 200: answer('表二', ProactiveView), ...problemResponses('notFound', 'notOfTheSchema') }
})

const proactiveCellRoute = createRoute({
  method: 'get',
  path: '/api/organs/{organ}/years/{year}/proactive/cells/{row}/{column}',
  tags: ['年报'],
  summary: '表二一格由谁在何时填报',
  request: { params: cellParam, query: reportQuery },
  responses: { 200: answer('填报', ProactiveCell), ...problemResponses('notFound', 'notOfTheSchema') }
})
