import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { CaseFilesView, FileCheck, FileId, HandedOver, type Refusal } from '@mingdu/schema'
import { mayRecordFact, permits } from '@mingdu/workflow'
import { attachmentOf } from '../files/attachment.ts'
import { contentOf, FileDamaged } from '../files/content-of.ts'
import { handOver, type Taken } from '../files/hand-over.ts'
import { FILES_MAX, MB } from '../files/limits.ts'
import { openableFile } from '../files/openable-file.ts'
import { FILES_PATH } from '../files/path.ts'
import { filesIn } from '../files/recorded-file.ts'
import type { FileRef } from '../files/sealed-slice.ts'
import { problem } from '../http/problem.ts'
import { problemResponses } from '../http/problem-responses.ts'
import type { ShellEnv } from '../http/shell-env.ts'
import { validationHook } from '../http/validation-hook.ts'
import { noteLook } from '../log/looks.ts'
import { readHead } from '../log/read.ts'
import { SealBroken } from '../sealing/seal.ts'
import { caseFiles } from '../views/case-files.ts'
import type { Reading } from '../views/reading.ts'
import { isInSight, mayReadApplicant } from '../views/sight.ts'
import { type Deps, readingFor } from './deps.ts'
import { answer, caseParam, organParam } from './parameters.ts'

/** 卷内文件: listed, handed over, opened, held to what was recorded. They come into the case by the fact `fileAdded`. */
export function fileRoutes(deps: Deps) {
  return new OpenAPIHono<ShellEnv>({ defaultHook: validationHook })
    .openapi(listRoute, async (c) => {
      const { organ, id } = c.req.valid('param')
      const reading = await readingFor(deps, c.get('officer'))
      if (!isInSight(reading.settings, reading.officer, organ, reading.today)) return problem(c, 'notFound')
      const list = await caseFiles(reading, organ, id, deps.fileBytesMax)
      return list ? c.json(list, 200) : problem(c, 'notFound')
    })
    .openapi(handOverRoute, async (c) => {
      const { organ, id } = c.req.valid('param')
      const { fileBytesMax: bytesMax, store, master } = deps
      const { db, settings, officer, today, at } = await readingFor(deps, c.get('officer'))
      if (!isInSight(settings, officer, organ, today)) return problem(c, 'notFound')
      if (!permits(mayRecordFact.fileAdded, settings.rolesOf(officer, organ, today))) return problem(c, 'forbidden')
      if ((await readHead(db, organ, id)).length === 0) return problem(c, 'notFound')
      if (c.req.header('content-type') !== BYTES || c.req.header('content-encoding'))
        return problem(c, 'unsupportedMediaType', { headers: { Accept: BYTES }, detail: asBytes })
      if (Number(c.req.header('content-length') ?? 0) > bytesMax) return notTaken(c, 'tooLarge', bytesMax)
      if ((await filesIn(db, organ, id)) >= FILES_MAX) return problem(c, 'refused', { refusal: tooMany })
      const ref = { organ, stream: id, file: deps.newId() as FileId }
      const done = await handOver({ store, master, ref, officer, at, bytesMax }, c.req.raw.body ?? ReadableStream.from([]))
      return done.is === 'taken' ? c.json(done.taken, 201) : notTaken(c, done.is, bytesMax)
    })
    .openapi(openRoute, async (c) => {
      const reading = await readingFor(deps, c.get('officer'))
      const { organ, id: stream, file } = c.req.valid('param')
      const opened = await openedFor(reading, { organ, stream, file })
      if (typeof opened === 'string') return problem(c, opened)
      const { officer, today: day, at } = reading
      await noteLook(reading.db, { organ, stream, officer, day, at, file })
      return c.body(ReadableStream.from(opened.slices), 200, attachmentOf(opened))
    })
    .openapi(checkRoute, async (c) => {
      const reading = await readingFor(deps, c.get('officer'))
      const { organ, id: stream, file } = c.req.valid('param')
      const opened = await openedFor(reading, { organ, stream, file })
      if (opened === 'notFound' || opened === 'forbidden') return problem(c, opened)
      return c.json({ agrees: opened !== 'fileDamaged' && (await isWhole(opened.slices)) }, 200)
    })
}

/** The file with its first slice opened already, so that most damage can still be said in words. */
async function openedFor(reading: Reading, ref: FileRef) {
  const { db, settings, officer, today } = reading
  if (!isInSight(settings, officer, ref.organ, today)) return 'notFound'
  if (!mayReadApplicant(settings, officer, ref.organ, today)) return 'forbidden'
  try {
    const found = await openableFile(reading, ref)
    if (!found) return 'notFound'
    const slices = contentOf(db, found.keys, ref, found)
    return { ...found, slices: startingWith(await slices.next(), slices) }
  } catch (error) {
    if (error instanceof FileDamaged || error instanceof SealBroken) return 'fileDamaged'
    throw error
  }
}

const tooMany: Refusal = { code: 'tooManyFiles', about: { limit: FILES_MAX } }
const BYTES = 'application/octet-stream'
const asBytes = {
  zh: '请以 application/octet-stream 提交文件的内容。',
  en: 'Please send the content of the file as application/octet-stream.'
}

type Context = Parameters<typeof problem>[0]

/** The rest of what is not taken is not waited for. */
function notTaken(c: Context, is: Exclude<Taken['is'], 'taken'>, bytesMax: number) {
  const headers = { Connection: 'close' }
  const megabytes = Math.floor(bytesMax / MB)
  switch (is) {
    case 'empty':
      return problem(c, 'fileEmpty')
    case 'tooLarge':
      return problem(c, 'fileTooLarge', {
        headers,
        detail: {
          zh: `这份文件超过 ${megabytes} MB，没有收下。请压缩或者分成几份。`,
          en: `The file is larger than ${megabytes} MB and was not taken. Please make it smaller or split it.`
        }
      })
    case 'otherForm':
      return problem(c, 'fileOfOtherForm', { headers })
    case 'broken':
      return problem(c, 'fileIncomplete')
    case 'erased':
      return problem(c, 'refused', { headers, refusal: { code: 'caseErased' } })
  }
}

async function* startingWith(first: IteratorResult<Uint8Array, void>, rest: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (!first.done) yield first.value
  yield* rest
}

async function isWhole(slices: AsyncGenerator<Uint8Array>): Promise<boolean> {
  try {
    for await (const _ of slices) await new Promise(setImmediate)
    return true
  } catch (error) {
    if (error instanceof FileDamaged) return false
    throw error
  }
}

const fileParam = { ...organParam, ...caseParam, file: FileId }

const listRoute = createRoute({
  method: 'get',
  path: FILES_PATH,
  tags: ['卷内文件'],
  summary: '卷内目录：按法定日期排列的各份文件',
  request: { params: z.object({ ...organParam, ...caseParam }) },
  responses: { 200: answer('卷内目录', CaseFilesView), ...problemResponses('notFound') }
})

const handOverRoute = createRoute({
  method: 'post',
  path: FILES_PATH,
  tags: ['卷内文件'],
  summary: '交来一份文件的内容（原样的字节）；随后记录 fileAdded 才入卷，一天之内不记即清除',
  request: {
    params: z.object({ ...organParam, ...caseParam }),
    body: { required: true, content: { [BYTES]: { schema: z.string().meta({ format: 'binary' }) } } }
  },
  responses: {
    201: answer('已收下', HandedOver),
    ...problemResponses(
      'notFound',
      'forbidden',
      'refused',
      'unsupportedMediaType',
      'fileEmpty',
      'fileTooLarge',
      'fileOfOtherForm',
      'fileIncomplete'
    )
  }
})

const openRoute = createRoute({
  method: 'get',
  path: `${FILES_PATH}/{file}`,
  tags: ['卷内文件'],
  summary: '下载一份文件；只限办案人员，每次下载留痕',
  request: { params: z.object(fileParam) },
  responses: {
    200: { description: '文件', content: { [BYTES]: { schema: z.string().meta({ format: 'binary' }) } } },
    ...problemResponses('notFound', 'forbidden', 'fileDamaged')
  }
})

const checkRoute = createRoute({
  method: 'get',
  path: `${FILES_PATH}/{file}/check`,
  tags: ['卷内文件'],
  summary: '核对一份文件：重新计算内容的 SM3，与入卷时记录的承诺值相比',
  request: { params: z.object(fileParam) },
  responses: { 200: answer('核对结果', FileCheck), ...problemResponses('notFound', 'forbidden') }
})
