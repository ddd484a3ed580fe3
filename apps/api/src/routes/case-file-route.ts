import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { CaseFilter } from '@mingdu/schema'
import { languageOf } from '../http/language.ts'
import { problem } from '../http/problem.ts'
import { problemResponses } from '../http/problem-responses.ts'
import type { ShellEnv } from '../http/shell-env.ts'
import { validationHook } from '../http/validation-hook.ts'
import { caseFile } from '../views/case-file.ts'
import { mayReadApplicant } from '../views/sight.ts'
import { askedFor, worded } from './asked-for.ts'
import { type Deps, readingFor } from './deps.ts'
import { flag } from './parameters.ts'

/** Any list as a file for WPS or Excel. */
export function caseFileRoute(deps: Deps) {
  return new OpenAPIHono<ShellEnv>({ defaultHook: validationHook }).openapi(fileRoute, async (c) => {
    const reading = await readingFor(deps, c.get('officer'))
    const { names, ...filter } = c.req.valid('query')
    const asked = askedFor(reading, filter)
    if (asked === 'notFound') return problem(c, 'notFound')
    if ('fields' in asked) return problem(c, 'notOfTheSchema', { fields: worded(c, asked.fields) })
    const { settings, officer, today } = reading
    const withNames = names === 'true'
    // Names are asked for on purpose, and refused aloud where none could be given.
    if (withNames && !asked.organs.some((o) => mayReadApplicant(settings, officer, o, today))) return problem(c, 'forbidden')
    const lines = caseFile(reading, asked, withNames, languageOf(c))
    return c.body(ReadableStream.from(lines).pipeThrough(new TextEncoderStream()), 200, {
      'Content-Type': 'text/csv; charset=utf-8; header=present',
      'Content-Disposition': `attachment; filename="cases-${today}.csv"`
    })
  })
}

const fileRoute = createRoute({
  method: 'get',
  path: '/api/cases.csv',
  tags: ['案件'],
  summary: '案件列表导出为 CSV（UTF-8，带 BOM，WPS、Excel 可直接打开），条件与列表相同',
  request: {
    query: CaseFilter.extend({ names: flag.meta({ description: '是否带申请人姓名；只限办案人员，逐件留痕' }) }).strict()
  },
  responses: {
    200: { description: 'CSV', content: { 'text/csv': { schema: z.string() } } },
    ...problemResponses('notFound', 'forbidden', 'notOfTheSchema')
  }
})
