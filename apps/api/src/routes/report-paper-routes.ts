import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { ReportDocument } from '@mingdu/schema'
import type { Context } from 'hono'
import { problem } from '../http/problem.ts'
import { problemResponses } from '../http/problem-responses.ts'
import type { ShellEnv } from '../http/shell-env.ts'
import { validationHook } from '../http/validation-hook.ts'
import { reportCsv } from '../papers/csv.ts'
import { reportDocx } from '../papers/docx.ts'
import { reportHtml } from '../papers/html.ts'
import { reportJson } from '../papers/json.ts'
import type { ReportPaper } from '../papers/report-paper.ts'
import { reportXlsx } from '../papers/xlsx.ts'
import { reportPaper } from '../views/report-paper.ts'
import { reportScope } from '../views/report-scope.ts'
import { type Deps, readingFor } from './deps.ts'
import { answer, flag, organParam, yearParam } from './parameters.ts'
import { asked, reportQuery } from './report-parameters.ts'

/** The report of a year written out as files. What does not reconcile is written only as a draft, and says that it is one. */
export function reportPaperRoutes(deps: Deps) {
  const routes = new OpenAPIHono<ShellEnv>({ defaultHook: validationHook })
  for (const [name, format] of Object.entries(formats))
    routes.openapi(routeOf(name, format), async (c) => {
      const { draft, ...query } = c.req.valid('query')
      const param = c.req.valid('param')
      const reading = await readingFor(deps, c.get('officer'))
      const scope = reportScope(reading, asked(param, query))
      const paper = scope && (await reportPaper(reading, scope))
      if (!paper) return problem(c, 'notFound')
      if (!paper.balanced && draft !== 'true') return problem(c, 'notReconciled')
      return file(c, format, await format.write(paper), `report-${param.organ}-${param.year}.${name}`)
    })
  return routes.openapi(schemaRoute, (c) => c.json(z.toJSONSchema(ReportDocument, { target: 'draft-2020-12' }) as object, 200))
}

type Format = { type: string; say: string; write: (paper: ReportPaper) => Promise<Uint8Array<ArrayBuffer>> | string }

const formats = {
  html: { type: 'text/html; charset=utf-8', say: '网页，可原样发布：自带样式，没有脚本', write: reportHtml },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', say: 'XLSX，按表式合并单元格', write: reportXlsx },
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    say: 'DOCX，按表式合并单元格',
    write: reportDocx
  },
  csv: { type: 'text/csv; charset=utf-8; header=present', say: 'CSV（UTF-8，带 BOM），一格一行', write: reportCsv },
  json: {
    type: 'application/json',
    say: 'JSON，结构见 /api/reports/schema.json',
    write: (paper) => JSON.stringify(reportJson(paper), null, 2)
  }
} satisfies Record<string, Format>

/** Always a file to keep, never a page of this site. */
const file = (c: Context, { type }: Format, body: Uint8Array<ArrayBuffer> | string, name: string) =>
  c.body(body, 200, { 'Content-Type': type, 'Content-Disposition': `attachment; filename="${name}"` })

const routeOf = (name: string, { type, say }: Format) =>
  createRoute({
    method: 'get',
    path: `/api/organs/{organ}/years/{year}/report.${name}`,
    tags: ['年报'],
    summary: `三张表写成文件：${say}。勾稽不平的不写，除非只要草表`,
    request: {
      params: z.object({ ...organParam, ...yearParam }),
      query: reportQuery.extend({ draft: flag.meta({ description: '不平也写，标明“草表，未平”' }) })
    },
    responses: {
      200: { description: '文件', content: { [type.split(';')[0] as string]: { schema: name === 'json' ? ReportDocument : z.string() } } },
      ...problemResponses('notFound', 'notReconciled', 'notOfTheSchema')
    }
  })

const schemaRoute = createRoute({
  method: 'get',
  path: '/api/reports/schema.json',
  tags: ['年报'],
  summary: '年报 JSON 的结构（JSON Schema 2020-12）',
  responses: { 200: answer('JSON Schema', z.record(z.string(), z.unknown())) }
})
