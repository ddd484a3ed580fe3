import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { HolidayYear, NoticePreview, NoticeRead, NoticesView, YearView } from '@mingdu/schema'
import type { Context } from 'hono'
import { languageOf } from '../http/language.ts'
import { problem } from '../http/problem.ts'
import { problemResponses } from '../http/problem-responses.ts'
import type { ShellEnv } from '../http/shell-env.ts'
import { validationHook } from '../http/validation-hook.ts'
import type { FileFault } from '../intake/notice/file-fault.ts'
import { NOTICE_FILE_MAX, readNotice } from '../intake/notice/read-notice.ts'
import { mayLoadNotices, noticePreview, noticesView, yearView } from '../views/notices.ts'
import { type Deps, readingFor } from './deps.ts'
import { answer, json, organParam, yearParam } from './parameters.ts'

/** Holiday notices: which years are known, what a file says, what loading it would move. Loading itself is a setting. */
export function noticeRoutes(deps: Deps) {
  return new OpenAPIHono<ShellEnv>({ defaultHook: validationHook })
    .openapi(listRoute, async (c) => {
      return c.json(await noticesView(await readingFor(deps, c.get('officer'))), 200)
    })
    .openapi(yearRoute, async (c) => {
      const reading = await readingFor(deps, c.get('officer'))
      const { organ, year } = c.req.valid('param')
      const view = reading.settings.treeAhead().organ(organ) ? yearView(reading, organ, year) : null
      return view ? c.json(view, 200) : problem(c, 'notFound')
    })
    .openapi(readRoute, async (c) => {
      if (!mayLoadNotices(await readingFor(deps, c.get('officer')))) return problem(c, 'forbidden')
      const { text, year } = c.req.valid('json')
      const read = readNotice(text, year ?? null)
      return read.is === 'read' ? c.json(read.notice, 200) : problem(c, 'notOfTheSchema', { fields: read.faults.map(said(c)) })
    })
    .openapi(previewRoute, async (c) => {
      const reading = await readingFor(deps, c.get('officer'))
      const { organ } = c.req.valid('param')
      if (!mayLoadNotices(reading)) return problem(c, 'forbidden')
      if (!reading.settings.treeAhead().organ(organ)) return problem(c, 'notFound')
      return c.json(await noticePreview(reading, organ, c.req.valid('json').year), 200)
    })
}

/** What is wrong with a file, in the reader's language. */
const said =
  (c: Context) =>
  ({ path, message }: FileFault) => ({ path, message: message[languageOf(c)] })

const listRoute = createRoute({
  method: 'get',
  path: '/api/notices',
  tags: ['放假安排'],
  summary: '已知各年度的放假安排：已公布的和预计的',
  responses: { 200: answer('各年度', NoticesView) }
})

const yearRoute = createRoute({
  method: 'get',
  path: '/api/organs/{organ}/notices/{year}',
  tags: ['放假安排'],
  summary: '一个机关某年的日历，含地方性放假',
  request: { params: z.object({ ...organParam, ...yearParam }) },
  responses: { 200: answer('日历', YearView), ...problemResponses('notFound') }
})

const readRoute = createRoute({
  method: 'post',
  path: '/api/notices/read',
  tags: ['放假安排'],
  summary: '读一个放假安排文件（JSON 或 ICS），不记录；说不清的逐条列出',
  request: {
    body: {
      required: true,
      content: json(z.object({ text: z.string().max(NOTICE_FILE_MAX), year: yearParam.year.optional() }).strict())
    }
  },
  responses: { 200: answer('读出的内容', NoticeRead), ...problemResponses('forbidden', 'notOfTheSchema') }
})

const previewRoute = createRoute({
  method: 'post',
  path: '/api/organs/{organ}/notices/preview',
  tags: ['放假安排'],
  summary: '装入之后会怎样：矛盾、存疑、与现在的不同、期限会变动的未结案件；不记录',
  request: { params: z.object(organParam), body: { required: true, content: json(z.object({ year: HolidayYear }).strict()) } },
  responses: { 200: answer('影响', NoticePreview), ...problemResponses('forbidden', 'notFound', 'notOfTheSchema') }
})
