import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { CellCases, LocalDate, type OrganId, TableView } from '@mingdu/schema'
import { sightOfTables } from '@mingdu/workflow'
import { problem } from '../http/problem.ts'
import { problemResponses } from '../http/problem-responses.ts'
import type { ShellEnv } from '../http/shell-env.ts'
import { validationHook } from '../http/validation-hook.ts'
import type { Reading } from '../views/reading.ts'
import { organsInSight } from '../views/sight.ts'
import { cellCases, reportYears, tableView } from '../views/tables.ts'
import { type Deps, readingFor } from './deps.ts'
import { answer, flag, organParam, yearParam } from './parameters.ts'

/** The statutory tables of an organ, or of it and all below. */
export function tableRoutes(deps: Deps) {
  return new OpenAPIHono<ShellEnv>({ defaultHook: validationHook })
    .openapi(yearsRoute, async (c) => {
      const reading = await readingFor(deps, c.get('officer'))
      const organs = organsOf(reading, c.req.valid('param').organ, 'true')
      return organs ? c.json({ years: await reportYears(reading, organs) }, 200) : problem(c, 'notFound')
    })
    .openapi(tablesRoute, async (c) => {
      const reading = await readingFor(deps, c.get('officer'))
      const { organ, year } = c.req.valid('param')
      const { subtree, knownOn } = c.req.valid('query')
      const organs = organsOf(reading, organ, subtree)
      const table = organs && (await tableView(reading, { organs, year, knownOn: knownOn ?? null }))
      return table ? c.json(table, 200) : problem(c, 'notFound')
    })
    .openapi(cellRoute, async (c) => {
      const reading = await readingFor(deps, c.get('officer'))
      const { organ, year, row, column } = c.req.valid('param')
      const { subtree, knownOn } = c.req.valid('query')
      const organs = organsOf(reading, organ, subtree)
      const found = organs && (await cellCases(reading, { organs, year, knownOn: knownOn ?? null }, row, column))
      return found ? c.json(found, 200) : problem(c, 'notFound')
    })
}

/** The organ, or it and those below it that are in sight; null where it is not in sight itself. */
function organsOf({ settings, officer, today }: Reading, organ: OrganId, subtree: 'true' | 'false'): OrganId[] | null {
  const seen = new Set(organsInSight(settings, officer, today, sightOfTables).map((o) => o.id))
  if (!seen.has(organ)) return null
  const wanted = subtree === 'true' ? settings.withBelow(organ).map((o) => o.id) : [organ]
  return wanted.filter((o) => seen.has(o))
}

const query = z.object({
  subtree: flag.meta({ description: '是否汇总下级' }),
  knownOn: LocalDate.optional().meta({ description: '截至哪一天所知；不填为此刻' })
})

const yearsRoute = createRoute({
  method: 'get',
  path: '/api/organs/{organ}/years',
  tags: ['年报'],
  summary: '有数据的报告年度',
  request: { params: z.object(organParam) },
  responses: { 200: answer('年度', z.object({ years: z.array(z.int()) }).strict()), ...problemResponses('notFound') }
})

const tablesRoute = createRoute({
  method: 'get',
  path: '/api/organs/{organ}/years/{year}/tables',
  tags: ['年报'],
  summary: '表三、表四及其勾稽关系',
  request: { params: z.object({ ...organParam, ...yearParam }), query },
  responses: { 200: answer('年度表', TableView), ...problemResponses('notFound', 'notOfTheSchema') }
})

const cellRoute = createRoute({
  method: 'get',
  path: '/api/organs/{organ}/years/{year}/tables/cells/{row}/{column}',
  tags: ['年报'],
  summary: '一格里的案件',
  request: { params: z.object({ ...organParam, ...yearParam, row: z.string().max(16), column: z.string().max(64) }), query },
  responses: { 200: answer('案件', CellCases), ...problemResponses('notFound', 'notOfTheSchema') }
})
