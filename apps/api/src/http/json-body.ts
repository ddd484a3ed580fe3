import type { Label } from '@mingdu/schema'
import type { Context, MiddlewareHandler } from 'hono'
import { isFileBody } from '../files/path.ts'
import { isReportFile } from '../intake/report/path.ts'
import { isRouted } from './is-routed.ts'
import { languageOf } from './language.ts'
import { problem } from './problem.ts'

/**
 * Reads the body once, no more than the limit of it, as JSON in well-formed UTF-8, before any route
 * sees it. Hono would replace broken bytes silently, and record what nobody wrote.
 */
export const jsonBody = (bytesMax = BODY_BYTES_MAX): MiddlewareHandler => {
  return async (c, next) => {
    if (!mayHoldBody(c) || !isRouted(c) || isOfBytes(c.req.method, c.req.path)) return next()
    const declared = Number(c.req.header('content-length') ?? 0)
    if (declared > bytesMax) return tooLarge(c)
    const bytes = await readUpTo(c.req.raw.body, bytesMax)
    if (bytes === 'tooLarge') return tooLarge(c)
    if (bytes.byteLength > 0 && !isPlainJson(c)) return problem(c, 'unsupportedMediaType', { headers: { Accept: 'application/json' } })
    const text = parsedText(bytes)
    if (text === null) return problem(c, 'malformedJson')
    if (PROTOTYPE.test(text)) return problem(c, 'notOfTheSchema', { fields: [{ path: '__proto__', message: notAllowed[languageOf(c)] }] })
    // Hono keeps the promise there, whatever its type says.
    c.req.bodyCache.text = Promise.resolve(text) as unknown as string
    return next()
  }
}

/** A field of this name, however it is written, would be dropped without a word by whatever copies the object. */
const PROTOTYPE = /"(?:_|\\u005f){2}proto(?:_|\\u005f){2}"\s*:/i

const notAllowed: Label = { zh: '字段名不合要求', en: 'the name of a field is not allowed' }

export const BODY_BYTES_MAX = 1024 * 1024

/** What is handed over as the bytes it is. */
const isOfBytes = (method: string, path: string) => isFileBody(method, path) || isReportFile(method, path)

const mayHoldBody = (c: Context) => !['GET', 'HEAD', 'OPTIONS'].includes(c.req.method)

/** The rest of a body that is too large is not waited for. */
const tooLarge = (c: Context) => problem(c, 'bodyTooLarge', { headers: { Connection: 'close' } })

/** No more than so many bytes of a body. */
export async function readUpTo(body: ReadableStream<Uint8Array> | null, bytesMax: number): Promise<Uint8Array | 'tooLarge'> {
  if (!body) return new Uint8Array()
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = body.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return Buffer.concat(chunks)
    size += value.byteLength
    if (size > bytesMax) {
      await reader.cancel().catch(() => {})
      return 'tooLarge'
    }
    chunks.push(value)
  }
}

function isPlainJson(c: Context): boolean {
  const [essence, ...parameters] = (c.req.header('content-type') ?? '')
    .toLowerCase()
    .split(';')
    .map((part) => part.trim())
  const charset = parameters.find((parameter) => parameter.startsWith('charset='))
  return (
    essence === 'application/json' &&
    (charset ?? 'charset=utf-8').replaceAll('"', '') === 'charset=utf-8' &&
    !c.req.header('content-encoding')
  )
}

/** The text, if it is JSON; an empty body stays empty and is the route's to judge. */
function parsedText(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    if (text !== '') JSON.parse(text)
    return text
  } catch {
    return null
  }
}
