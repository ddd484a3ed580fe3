import { hash } from 'node:crypto'
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { ReportRead } from '@mingdu/schema'
import { readUpTo } from '../http/json-body.ts'
import { languageOf } from '../http/language.ts'
import { problem } from '../http/problem.ts'
import { problemResponses } from '../http/problem-responses.ts'
import type { ShellEnv } from '../http/shell-env.ts'
import { validationHook } from '../http/validation-hook.ts'
import { FILE_BYTES_MAX } from '../intake/paper/paper-fault.ts'
import { REPORT_FILE_PATH } from '../intake/report/path.ts'
import { apartReader } from '../intake/report/read-apart.ts'
import { faultSaid, type ReportFault } from '../intake/report/read-file.ts'
import { answer } from './parameters.ts'

/** Reads the file of a published report and answers what it says. The file is not kept, and nothing is recorded. */
export function reportFileRoute(read = apartReader()) {
  return new OpenAPIHono<ShellEnv>({ defaultHook: validationHook }).openapi(route, async (c) => {
    const refuse = (fault: ReportFault) =>
      problem(c, 'notOfTheSchema', { fields: [{ path: 'file', message: faultSaid[fault][languageOf(c)] }] })
    const tooLarge = () => problem(c, 'bodyTooLarge', { headers: { Connection: 'close' }, detail: faultSaid.tooLarge })
    if (Number(c.req.header('content-length') ?? 0) > FILE_BYTES_MAX) return tooLarge()
    const bytes = await readUpTo(c.req.raw.body, FILE_BYTES_MAX)
    if (bytes === 'tooLarge') return tooLarge()
    const done = await read(bytes)
    return done.is === 'report'
      ? c.json({ ...done.report, file: { digest: hash('sm3', bytes, 'hex'), bytes: bytes.length } }, 200)
      : refuse(done.fault)
  })
}

const route = createRoute({
  method: 'post',
  path: REPORT_FILE_PATH,
  tags: ['年报'],
  summary: '读一份已公布的年度报告（文本、网页、DOCX、XLSX、XLS、PDF），不保存；每格写明出处，读不出的写明为什么',
  request: {
    body: {
      required: true,
      description: '文件的内容，最大 50 MB；是哪种文件看内容，不看名称和媒体类型',
      content: { 'application/octet-stream': { schema: z.string().openapi({ type: 'string', format: 'binary' }) } }
    }
  },
  responses: { 200: answer('读出的报告', ReportRead), ...problemResponses('bodyTooLarge', 'notOfTheSchema') }
})
