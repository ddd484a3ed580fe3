import type { OpenAPIHono } from '@hono/zod-openapi'
import { statute } from '../settings/law-on.ts'
import { docsPage, docsPolicy } from './docs-page.ts'
import { lawNames } from './law-names.ts'
import { nullableShapes } from './nullable-shapes.ts'
import type { ShellEnv } from './shell-env.ts'

/**
 * The API as a document for programs and as a page for people. The page is ours: the kept libraries
 * fetch from elsewhere, speak no Chinese, or need a newer browser than offices have; this one is plain
 * HTML that also prints.
 */
export function apiDocs(app: OpenAPIHono<ShellEnv>): void {
  // Made at the first question, when every route is there.
  let made: ApiDocument | undefined
  const document = () => (made ??= lawNames(nullableShapes(withCommonProblems(app.getOpenAPI31Document(apiInfo))), statute))
  app.get('/api/openapi.json', (c) => c.json(document()))
  app.get('/api/docs', (c) => {
    c.header('Content-Security-Policy', docsPolicy)
    return c.html(docsPage(document()))
  })
}

export const docsPaths: readonly string[] = ['/api/openapi.json', '/api/docs']

const apiInfo = {
  openapi: '3.1.0',
  info: {
    title: '明牍 API',
    version: '1',
    description:
      '依申请公开办理。日期都是北京时间的法定日期；金额以分为单位；出错时按 RFC 9457 答复，code 是稳定的名称。改动性的请求须带 Idempotency-Key，改动已有案件还须带 If-Match。'
  }
}

type ApiDocument = ReturnType<OpenAPIHono['getOpenAPI31Document']>

/** What the shell may answer in place of any route: one line in each, not ten. */
function withCommonProblems(document: ApiDocument): ApiDocument {
  const schema = { $ref: '#/components/schemas/Problem' }
  const other = { description: '出错时的答复，见 code', content: { 'application/problem+json': { schema } } }
  for (const methods of Object.values(document.paths ?? {})) {
    for (const operation of Object.values(methods) as { responses?: object }[])
      operation.responses = { ...operation.responses, default: other }
  }
  return document
}
