import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { FeeBasis, FeePreview, LocalDate } from '@mingdu/schema'
import { previewFee, replay } from '@mingdu/workflow'
import { factsOf } from '../door/bookkeeping.ts'
import { itemsThisMonth } from '../door/items-this-month.ts'
import { problem } from '../http/problem.ts'
import { problemResponses } from '../http/problem-responses.ts'
import type { ShellEnv } from '../http/shell-env.ts'
import { validationHook } from '../http/validation-hook.ts'
import { readStream } from '../log/read.ts'
import { lawOn } from '../settings/law-on.ts'
import { isInSight } from '../views/sight.ts'
import { type Deps, readingFor } from './deps.ts'
import { answer, caseParam, organParam } from './parameters.ts'

/** What a fee notice would have to say by either basis; the door holds the notice itself to the same sum. */
export function feeRoutes(deps: Deps) {
  return new OpenAPIHono<ShellEnv>({ defaultHook: validationHook }).openapi(feeRoute, async (c) => {
    const { organ, id } = c.req.valid('param')
    const asked = c.req.valid('query')
    const { db, settings, officer, today, at } = await readingFor(deps, c.get('officer'))
    if (!isInSight(settings, officer, organ, today)) return problem(c, 'notFound')
    const log = await readStream(db, organ, id)
    if (log.length === 0) return problem(c, 'notFound')
    const law = lawOn(settings, organ, asked.on, at)
    const { file } = replay(factsOf(log), law.statute)
    const preview = previewFee(file, asked, { law, today, itemsThisMonth: await itemsThisMonth(db, log, file, law) })
    return 'code' in preview ? problem(c, 'refused', { refusal: preview }) : c.json(preview, 200)
  })
}

const count = (max: number) => z.coerce.number().int().min(0).max(max)

const feeQuery = z
  .object({
    on: LocalDate,
    items: count(10_000).default(0).meta({ description: '计费的件数' }),
    alreadyThisMonth: count(100_000).default(0).meta({ description: '当月此前件数；只在申请人没有身份证明、系统数不出时采用' }),
    pages: count(100_000).default(0).meta({ description: '页数，A4 单面为一页' }),
    alreadyPublic: count(100_000).default(0).meta({ description: '其中已经公开、不计的页数' }),
    basis: FeeBasis.optional().meta({ description: '减免用于哪一种计收方式' }),
    waived: count(100_000_000_00).default(0).meta({ description: '减免金额，单位：分' })
  })
  .refine((q) => q.alreadyPublic <= q.pages, { error: 'moreThanPages', path: ['alreadyPublic'] })

const feeRoute = createRoute({
  method: 'get',
  path: '/api/organs/{organ}/cases/{id}/fee',
  tags: ['案件'],
  summary: '信息处理费按件、按量各应为多少，逐档列明',
  request: {
    params: z.object({ ...organParam, ...caseParam }),
    query: feeQuery
  },
  responses: {
    200: answer('两种计收方式各自的计算；不能用的为空', FeePreview),
    ...problemResponses('notFound', 'refused', 'notOfTheSchema')
  }
})
