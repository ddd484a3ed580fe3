import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { OversightView } from '@mingdu/schema'
import { languageOf } from '../http/language.ts'
import { problem } from '../http/problem.ts'
import { problemResponses } from '../http/problem-responses.ts'
import type { ShellEnv } from '../http/shell-env.ts'
import { validationHook } from '../http/validation-hook.ts'
import { oversightFile, oversightXlsx } from '../views/oversight/oversight-file.ts'
import { oversightView } from '../views/oversight/oversight-view.ts'
import { reportScope } from '../views/report-scope.ts'
import { type Deps, readingFor } from './deps.ts'
import { answer, organParam, yearParam } from './parameters.ts'

/** What supervisors look at: whoever reads the tables of an organ reads its figures, with all below where the role looks down. */
export function oversightRoutes(deps: Deps) {
  return new OpenAPIHono<ShellEnv>({ defaultHook: validationHook })
    .openapi(viewRoute, async (c) => {
      const reading = await readingFor(deps, c.get('officer'))
      const { quarter } = c.req.valid('query')
      const scope = reportScope(reading, { ...c.req.valid('param'), subtree: true, knownOn: null })
      return scope ? c.json(await oversightView(reading, scope, quarter ?? null), 200) : problem(c, 'notFound')
    })
    .openapi(fileRoute, async (c) => {
      const reading = await readingFor(deps, c.get('officer'))
      const { quarter } = c.req.valid('query')
      const scope = reportScope(reading, { ...c.req.valid('param'), subtree: true, knownOn: null })
      if (!scope) return problem(c, 'notFound')
      const view = await oversightView(reading, scope, quarter ?? null)
      return c.body(oversightFile(reading, view, languageOf(c)), 200, {
        'Content-Type': 'text/csv; charset=utf-8; header=present',
        'Content-Disposition': `attachment; filename="oversight-${view.span.from}-${view.span.to}.csv"`
      })
    })
    .openapi(bookRoute, async (c) => {
      const reading = await readingFor(deps, c.get('officer'))
      const { quarter } = c.req.valid('query')
      const scope = reportScope(reading, { ...c.req.valid('param'), subtree: true, knownOn: null })
      if (!scope) return problem(c, 'notFound')
      const view = await oversightView(reading, scope, quarter ?? null)
      return c.body(await oversightXlsx(reading, view, languageOf(c)), 200, {
        'Content-Type': XLSX,
        'Content-Disposition': `attachment; filename="oversight-${view.span.from}-${view.span.to}.xlsx"`
      })
    })
}

const query = z.object({ quarter: z.coerce.number().int().min(1).max(4).optional().meta({ description: '第几季度；不填为全年' }) })
const request = { params: z.object({ ...organParam, ...yearParam }), query }

const viewRoute = createRoute({
  method: 'get',
  path: '/api/organs/{organ}/years/{year}/oversight',
  tags: ['监督'],
  summary: '监督：按时率、中位天数、在办、到期、信号，逐个机关和合计',
  request,
  responses: { 200: answer('监督', OversightView), ...problemResponses('notFound', 'notOfTheSchema') }
})

const fileRoute = createRoute({
  method: 'get',
  path: '/api/organs/{organ}/years/{year}/oversight.csv',
  tags: ['监督'],
  summary: '各机关的数字导出为 CSV（UTF-8，带 BOM）',
  request,
  responses: {
    200: { description: 'CSV', content: { 'text/csv': { schema: z.string() } } },
    ...problemResponses('notFound', 'notOfTheSchema')
  }
})

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const bookRoute = createRoute({
  method: 'get',
  path: '/api/organs/{organ}/years/{year}/oversight.xlsx',
  tags: ['监督'],
  summary: '各机关的数字导出为 XLSX',
  request,
  responses: {
    200: { description: 'XLSX', content: { [XLSX]: { schema: z.string().meta({ format: 'binary' }) } } },
    ...problemResponses('notFound', 'notOfTheSchema')
  }
})
