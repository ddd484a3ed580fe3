import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { BalanceView, CellCases, FeeIncomeView, TableView, yearOf } from '@mingdu/schema'
import { problem } from '../http/problem.ts'
import { problemResponses } from '../http/problem-responses.ts'
import type { ShellEnv } from '../http/shell-env.ts'
import { validationHook } from '../http/validation-hook.ts'
import { balanceView } from '../views/balance.ts'
import { cellCases } from '../views/cell-cases.ts'
import { feeIncomeView } from '../views/fee-income.ts'
import { reportScope } from '../views/report-scope.ts'
import { reportYears, tableView } from '../views/tables.ts'
import { type Deps, readingFor } from './deps.ts'
import { answer, organParam, yearParam } from './parameters.ts'
import { asked, cellParam, reportQuery } from './report-parameters.ts'

/** The statutory tables of an organ, or of it and all below. */
export function tableRoutes(deps: Deps) {
  return new OpenAPIHono<ShellEnv>({ defaultHook: validationHook })
    .openapi(yearsRoute, async (c) => {
      const reading = await readingFor(deps, c.get('officer'))
      const scope = reportScope(reading, {
        organ: c.req.valid('param').organ,
        year: yearOf(reading.today),
        subtree: true,
        knownOn: null
      })
      return scope ? c.json({ years: await reportYears(reading, scope.organs) }, 200) : problem(c, 'notFound')
    })
    .openapi(tablesRoute, async (c) => {
      const reading = await readingFor(deps, c.get('officer'))
      const scope = reportScope(reading, asked(c.req.valid('param'), c.req.valid('query')))
      const table = scope && (await tableView(reading, scope))
      return table ? c.json(table, 200) : problem(c, 'notFound')
    })
    .openapi(feeIncomeRoute, async (c) => {
      const reading = await readingFor(deps, c.get('officer'))
      const scope = reportScope(reading, asked(c.req.valid('param'), c.req.valid('query')))
      return scope ? c.json(await feeIncomeView(reading, scope), 200) : problem(c, 'notFound')
    })
    .openapi(balanceRoute, async (c) => {
      const reading = await readingFor(deps, c.get('officer'))
      const scope = reportScope(reading, asked(c.req.valid('param'), c.req.valid('query')))
      const view = scope && (await balanceView(reading, scope))
      return view ? c.json(view, 200) : problem(c, 'notFound')
    })
    .openapi(cellRoute, async (c) => {
      const reading = await readingFor(deps, c.get('officer'))
      const { row, column, ...param } = c.req.valid('param')
      const scope = reportScope(reading, asked(param, c.req.valid('query')))
      const found = scope && (await cellCases(reading, scope, row, column))
      return found ? c.json(found, 200) : problem(c, 'notFound')
    })
}

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
  summary: '表二、表三、表四及其勾稽关系',
  request: { params: z.object({ ...organParam, ...yearParam }), query: reportQuery },
  responses: { 200: answer('年度表', TableView), ...problemResponses('notFound', 'notOfTheSchema') }
})

const feeIncomeRoute = createRoute({
  method: 'get',
  path: '/api/organs/{organ}/years/{year}/fee-income',
  tags: ['年报'],
  summary: '当年收取的信息处理费，年报第六部分',
  request: { params: z.object({ ...organParam, ...yearParam }), query: reportQuery },
  responses: { 200: answer('信息处理费收入', FeeIncomeView), ...problemResponses('notFound', 'notOfTheSchema') }
})

const cellRoute = createRoute({
  method: 'get',
  path: '/api/organs/{organ}/years/{year}/tables/cells/{row}/{column}',
  tags: ['年报'],
  summary: '一格里的案件',
  request: { params: cellParam, query: reportQuery },
  responses: { 200: answer('案件', CellCases), ...problemResponses('notFound', 'notOfTheSchema') }
})

const balanceRoute = createRoute({
  method: 'get',
  path: '/api/organs/{organ}/years/{year}/balance',
  tags: ['年报'],
  summary: '今天结账平不平：逐个机关，哪条等式差多少、哪几件、还缺什么',
  request: { params: z.object({ ...organParam, ...yearParam }), query: reportQuery },
  responses: { 200: answer('平不平', BalanceView), ...problemResponses('notFound', 'notOfTheSchema') }
})
