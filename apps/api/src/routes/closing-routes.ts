import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { ClosingBoard, YearClosing } from '@mingdu/schema'
import { problem } from '../http/problem.ts'
import { problemResponses } from '../http/problem-responses.ts'
import type { ShellEnv } from '../http/shell-env.ts'
import { validationHook } from '../http/validation-hook.ts'
import { closingBoard } from '../views/closing-board.ts'
import { reportScope } from '../views/report-scope.ts'
import { yearClosing } from '../views/year-closing.ts'
import { type Deps, readingFor } from './deps.ts'
import { answer, organParam, yearParam } from './parameters.ts'

/** A report year on its way to be closed. Each step is recorded as a setting of the organ. */
export function closingRoutes(deps: Deps) {
  return new OpenAPIHono<ShellEnv>({ defaultHook: validationHook })
    .openapi(closingRoute, async (c) => {
      const reading = await readingFor(deps, c.get('officer'))
      const { organ, year } = c.req.valid('param')
      const scope = reportScope(reading, { organ, year, subtree: false, knownOn: null })
      const view = scope && (await yearClosing(reading, organ, year))
      return view ? c.json(view, 200) : problem(c, 'notFound')
    })
    .openapi(boardRoute, async (c) => {
      const reading = await readingFor(deps, c.get('officer'))
      const { organ, year } = c.req.valid('param')
      const scope = reportScope(reading, { organ, year, subtree: true, knownOn: null })
      const view = scope && (await closingBoard(reading, scope))
      return view ? c.json(view, 200) : problem(c, 'notFound')
    })
}

const param = z.object({ ...organParam, ...yearParam })

const closingRoute = createRoute({
  method: 'get',
  path: '/api/organs/{organ}/years/{year}/closing',
  tags: ['年报'],
  summary: '一个机关一年的关账：检查、定稿、各版、关账后的调整、现在可记的步骤',
  request: { params: param },
  responses: { 200: answer('关账', YearClosing), ...problemResponses('notFound', 'notOfTheSchema') }
})

const boardRoute = createRoute({
  method: 'get',
  path: '/api/organs/{organ}/years/{year}/board',
  tags: ['年报'],
  summary: '报送进度：机关树上谁报了、还剩几天、谁还不平；以及逐格的汇总和各机关数字的来源',
  request: { params: param },
  responses: { 200: answer('报送进度与汇总', ClosingBoard), ...problemResponses('notFound', 'notOfTheSchema') }
})
