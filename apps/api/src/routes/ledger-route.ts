import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { languageOf } from '../http/language.ts'
import { problem } from '../http/problem.ts'
import { problemResponses } from '../http/problem-responses.ts'
import type { ShellEnv } from '../http/shell-env.ts'
import { validationHook } from '../http/validation-hook.ts'
import { caseLedgers } from '../views/case-ledgers.ts'
import { isInSight } from '../views/sight.ts'
import { type Deps, readingFor } from './deps.ts'
import { caseParam, organParam } from './parameters.ts'

/** How the dates of a case came about, as a text to be filed; it names nobody, so whoever sees the case may take it. */
export function ledgerRoutes(deps: Deps) {
  return new OpenAPIHono<ShellEnv>({ defaultHook: validationHook }).openapi(ledgerRoute, async (c) => {
    const { organ, id } = c.req.valid('param')
    const reading = await readingFor(deps, c.get('officer'))
    const seen = isInSight(reading.settings, reading.officer, organ, reading.today)
    const text = seen ? await caseLedgers(reading, organ, id, languageOf(c)) : null
    return text === null ? problem(c, 'notFound') : c.text(text, 200)
  })
}

const ledgerRoute = createRoute({
  method: 'get',
  path: '/api/organs/{organ}/cases/{id}/ledger',
  tags: ['案件'],
  summary: '期限计算单：每个期限逐行怎样得出（纯文本，中文或英文）',
  request: { params: z.object({ ...organParam, ...caseParam }) },
  responses: {
    200: { description: '计算单', content: { 'text/plain': { schema: z.string() } } },
    ...problemResponses('notFound')
  }
})
