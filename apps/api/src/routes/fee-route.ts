import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { Fen, LocalDate } from '@mingdu/schema'
import { assessFee, tariffOn } from '@mingdu/workflow'
import { itemsThisMonth } from '../door/items-this-month.ts'
import { problem } from '../http/problem.ts'
import { problemResponses } from '../http/problem-responses.ts'
import type { ShellEnv } from '../http/shell-env.ts'
import { validationHook } from '../http/validation-hook.ts'
import { readHead } from '../log/read.ts'
import { statute } from '../settings/law-on.ts'
import { isInSight } from '../views/sight.ts'
import { type Deps, readingFor } from './deps.ts'
import { answer, caseParam, organParam } from './parameters.ts'

/** What a fee notice would have to say; the door holds the notice itself to the same sum. */
export function feeRoutes(deps: Deps) {
  return new OpenAPIHono<ShellEnv>({ defaultHook: validationHook }).openapi(feeRoute, async (c) => {
    const { organ, id } = c.req.valid('param')
    const { items, on } = c.req.valid('query')
    const { db, settings, officer, today } = await readingFor(deps, c.get('officer'))
    if (!isInSight(settings, officer, organ, today)) return problem(c, 'notFound')
    if ((await readHead(db, organ, id)).length === 0) return problem(c, 'notFound')
    const tariff = tariffOn(statute, 'perItem', on)
    if (!tariff) return problem(c, 'refused', { refusal: { code: 'noTariff', about: { on } } })
    const counted = await itemsThisMonth(db, organ, id)
    return c.json({ alreadyThisMonth: counted, amount: assessFee(tariff, counted ?? 0, items) }, 200)
  })
}

const feeRoute = createRoute({
  method: 'get',
  path: '/api/organs/{organ}/cases/{id}/fee',
  tags: ['案件'],
  summary: '按件计收的信息处理费应为多少',
  request: {
    params: z.object({ ...organParam, ...caseParam }),
    query: z.object({ items: z.coerce.number().int().min(1).max(10_000), on: LocalDate })
  },
  responses: {
    200: answer(
      '该申请人当月在本机关已有几件（无身份证明的为空），应收金额',
      z.object({ alreadyThisMonth: z.int().nullable(), amount: Fen }).strict()
    ),
    ...problemResponses('notFound', 'refused', 'notOfTheSchema')
  }
})
