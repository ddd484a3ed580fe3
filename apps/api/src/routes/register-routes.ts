import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { dayNumber, LocalDate, NumbersView, RegisterView } from '@mingdu/schema'
import { languageOf } from '../http/language.ts'
import { problem } from '../http/problem.ts'
import { problemResponses } from '../http/problem-responses.ts'
import type { ShellEnv } from '../http/shell-env.ts'
import { validationHook } from '../http/validation-hook.ts'
import { numbersView } from '../views/numbers.ts'
import { placeIn, registerView } from '../views/register.ts'
import { registerFile } from '../views/register-file.ts'
import { isInSight, mayReadApplicant } from '../views/sight.ts'
import { filterReasons, worded } from './asked-for.ts'
import { type Deps, readingFor } from './deps.ts'
import { answer, flag, organParam, yearParam } from './parameters.ts'

/** The books of the counter: letters as they came, numbers as they were given out. */
export function registerRoutes(deps: Deps) {
  return new OpenAPIHono<ShellEnv>({ defaultHook: validationHook })
    .openapi(registerRoute, async (c) => {
      const { organ } = c.req.valid('param')
      const { after, names, ...span } = c.req.valid('query')
      const reading = await readingFor(deps, c.get('officer'))
      const { settings, officer, today } = reading
      if (!isInSight(settings, officer, organ, today)) return problem(c, 'notFound')
      if (names === 'true' && !mayReadApplicant(settings, officer, organ, today)) return problem(c, 'forbidden')
      const place = after === undefined ? null : placeIn(after)
      if (after !== undefined && place === null)
        return problem(c, 'notOfTheSchema', { fields: worded(c, { after: filterReasons.notAPlace }) })
      return c.json(await registerView(reading, { organ, ...span, names: names === 'true' }, place), 200)
    })
    .openapi(fileRoute, async (c) => {
      const { organ } = c.req.valid('param')
      const { names, from, to } = c.req.valid('query')
      const reading = await readingFor(deps, c.get('officer'))
      const { settings, officer, today } = reading
      if (!isInSight(settings, officer, organ, today)) return problem(c, 'notFound')
      if (names === 'true' && !mayReadApplicant(settings, officer, organ, today)) return problem(c, 'forbidden')
      const lines = registerFile(reading, { organ, from, to, names: names === 'true' }, languageOf(c))
      return c.body(ReadableStream.from(lines).pipeThrough(new TextEncoderStream()), 200, {
        'Content-Type': 'text/csv; charset=utf-8; header=present',
        'Content-Disposition': `attachment; filename="register-${organ}-${from}-${to}.csv"`
      })
    })
    .openapi(numbersRoute, async (c) => {
      const { organ, year } = c.req.valid('param')
      const reading = await readingFor(deps, c.get('officer'))
      if (!isInSight(reading.settings, reading.officer, organ, reading.today)) return problem(c, 'notFound')
      return c.json(await numbersView(reading, organ, year), 200)
    })
}

/** A book is bound by the year: longer spans are asked for one after the other. */
const MOST_DAYS = 366

const span = z
  .object({
    from: LocalDate.meta({ description: '到达日，自' }),
    to: LocalDate.meta({ description: '到达日，至；不超过一年' }),
    names: flag.meta({ description: '申请人是否写全名；只限办案人员，逐件留痕' })
  })
  .strict()
const inSpan = ({ from, to }: { from: LocalDate; to: LocalDate }) => from <= to && dayNumber(to) - dayNumber(from) < MOST_DAYS
const spanWrong = { error: 'spanTooLong', path: ['to'] }

const registerRoute = createRoute({
  method: 'get',
  path: '/api/organs/{organ}/register',
  tags: ['登记簿'],
  summary: '来件登记簿：按到达日，一件来件一行，同件再到、错投转送的也在内',
  request: {
    params: z.object(organParam),
    query: span.extend({ after: z.string().max(40).optional().meta({ description: '上一页返回的 next' }) }).refine(inSpan, spanWrong)
  },
  responses: { 200: answer('来件登记簿', RegisterView), ...problemResponses('notFound', 'forbidden', 'notOfTheSchema') }
})

const fileRoute = createRoute({
  method: 'get',
  path: '/api/organs/{organ}/register.csv',
  tags: ['登记簿'],
  summary: '来件登记簿导出为 CSV（UTF-8，带 BOM）',
  request: { params: z.object(organParam), query: span.refine(inSpan, spanWrong) },
  responses: {
    200: { description: 'CSV', content: { 'text/csv': { schema: z.string() } } },
    ...problemResponses('notFound', 'forbidden', 'notOfTheSchema')
  }
})

const numbersRoute = createRoute({
  method: 'get',
  path: '/api/organs/{organ}/years/{year}/numbers',
  tags: ['登记簿'],
  summary: '一年的编号：文号各式样的最后一号、缺号、共用的号、作废的号；受理号、收文号的最后一号',
  request: { params: z.object({ ...organParam, ...yearParam }) },
  responses: { 200: answer('编号', NumbersView), ...problemResponses('notFound', 'notOfTheSchema') }
})
