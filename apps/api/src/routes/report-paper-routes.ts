import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { type LocalDate, type OfficerId, type OrganId, ReportDocument } from '@mingdu/schema'
import type { Context } from 'hono'
import { problem } from '../http/problem.ts'
import { problemResponses } from '../http/problem-responses.ts'
import type { ShellEnv } from '../http/shell-env.ts'
import { validationHook } from '../http/validation-hook.ts'
import { reportCsv } from '../papers/csv.ts'
import { reportDocx } from '../papers/docx.ts'
import { entryXlsx } from '../papers/entry-order.ts'
import { reportHtml } from '../papers/html.ts'
import { reportJson } from '../papers/json.ts'
import type { ReportPaper } from '../papers/report-paper.ts'
import { reportXlsx } from '../papers/xlsx.ts'
import { reportPaper } from '../views/report-paper.ts'
import { reportScope } from '../views/report-scope.ts'
import { type Deps, readingFor } from './deps.ts'
import { answer, flag, organParam, yearParam } from './parameters.ts'
import { asked, reportQuery } from './report-parameters.ts'

/**
 * The report of a year written out as files. What does not reconcile is written only as a draft, and says that it is
 * one. One route after the other, so that each is of the client's type.
 */
export function reportPaperRoutes(deps: Deps) {
  const paperFor = async (officer: { id: OfficerId }, param: Param, { draft, ...query }: Query): Promise<ReportPaper | Turned> => {
    const reading = await readingFor(deps, officer)
    const scope = reportScope(reading, asked(param, query))
    const paper = scope && (await reportPaper(reading, scope))
    if (!paper) return 'notFound'
    return paper.balanced || draft === 'true' ? paper : 'notReconciled'
  }
  return new OpenAPIHono<ShellEnv>({ defaultHook: validationHook })
    .openapi(routeOf('report.html', HTML, '网页，可原样发布：自带样式，没有脚本'), async (c) => {
      const paper = await paperFor(c.get('officer'), c.req.valid('param'), c.req.valid('query'))
      return typeof paper === 'string' ? problem(c, paper) : file(c, HTML, 'html', paper, reportHtml(paper))
    })
    .openapi(routeOf('report.pdf', PDF, 'PDF，A4，每页有页眉和页码'), async (c) => {
      const paper = await paperFor(c.get('officer'), c.req.valid('param'), c.req.valid('query'))
      return typeof paper === 'string' ? problem(c, paper) : file(c, PDF, 'pdf', paper, deps.writePdf(paper))
    })
    .openapi(routeOf('report.docx', DOCX, 'DOCX，按表式合并单元格'), async (c) => {
      const paper = await paperFor(c.get('officer'), c.req.valid('param'), c.req.valid('query'))
      return typeof paper === 'string' ? problem(c, paper) : file(c, DOCX, 'docx', paper, await reportDocx(paper))
    })
    .openapi(routeOf('report.xlsx', XLSX, 'XLSX，按表式合并单元格'), async (c) => {
      const paper = await paperFor(c.get('officer'), c.req.valid('param'), c.req.valid('query'))
      return typeof paper === 'string' ? problem(c, paper) : file(c, XLSX, 'xlsx', paper, await reportXlsx(paper))
    })
    .openapi(routeOf('report-entry.xlsx', XLSX, 'XLSX，一格一行，按录入平台的顺序'), async (c) => {
      const paper = await paperFor(c.get('officer'), c.req.valid('param'), c.req.valid('query'))
      return typeof paper === 'string' ? problem(c, paper) : file(c, XLSX, 'entry.xlsx', paper, await entryXlsx(paper))
    })
    .openapi(routeOf('report.csv', CSV, 'CSV（UTF-8，带 BOM），一格一行'), async (c) => {
      const paper = await paperFor(c.get('officer'), c.req.valid('param'), c.req.valid('query'))
      return typeof paper === 'string' ? problem(c, paper) : file(c, CSV, 'csv', paper, reportCsv(paper))
    })
    .openapi(jsonRoute, async (c) => {
      const paper = await paperFor(c.get('officer'), c.req.valid('param'), c.req.valid('query'))
      if (typeof paper === 'string') return problem(c, paper)
      c.header('Content-Disposition', attachment(c.req.valid('param'), 'json'))
      return c.json(reportJson(paper), 200)
    })
    .openapi(schemaRoute, (c) => c.json(z.toJSONSchema(ReportDocument, { target: 'draft-2020-12' }) as object, 200))
}

type Param = { organ: OrganId; year: number }
type Query = { subtree: 'true' | 'false'; knownOn?: LocalDate | undefined; draft: 'true' | 'false' }
type Turned = 'notFound' | 'notReconciled'

const HTML = 'text/html; charset=utf-8'
const PDF = 'application/pdf'
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const CSV = 'text/csv; charset=utf-8; header=present'

/** Always a file to keep, never a page of this site. */
const file = (c: Context, type: string, ending: string, { year }: ReportPaper, body: Uint8Array<ArrayBuffer> | string) =>
  c.body(body, 200, { 'Content-Type': type, 'Content-Disposition': attachment({ organ: c.req.param('organ') ?? '', year }, ending) })

const attachment = ({ organ, year }: { organ: string; year: number }, ending: string) =>
  `attachment; filename="report-${organ}-${year}.${ending}"`

const request = {
  params: z.object({ ...organParam, ...yearParam }),
  query: reportQuery.extend({ draft: flag.meta({ description: '不平也写，标明“草表，未平”' }) })
}

const described = (say: string) => ({ tags: ['年报'], summary: `年报写成文件：${say}。勾稽不平的不写，除非只要草表` })

const routeOf = <Name extends string>(name: Name, type: string, say: string) =>
  createRoute({
    method: 'get',
    path: `/api/organs/{organ}/years/{year}/${name}`,
    ...described(say),
    request,
    responses: {
      200: { description: '文件', content: { [type.split(';')[0] as string]: { schema: z.string() } } },
      ...problemResponses('notFound', 'notReconciled', 'notOfTheSchema')
    }
  })

const jsonRoute = createRoute({
  method: 'get',
  path: '/api/organs/{organ}/years/{year}/report.json',
  ...described('JSON，结构见 /api/reports/schema.json'),
  request,
  responses: { 200: answer('年报', ReportDocument), ...problemResponses('notFound', 'notReconciled', 'notOfTheSchema') }
})

const schemaRoute = createRoute({
  method: 'get',
  path: '/api/reports/schema.json',
  tags: ['年报'],
  summary: '年报 JSON 的结构（JSON Schema 2020-12）',
  responses: { 200: answer('JSON Schema', z.record(z.string(), z.unknown())) }
})
