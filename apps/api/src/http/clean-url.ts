import type { MiddlewareHandler } from 'hono'
import { namePattern } from './field-reason.ts'
import { languageOf } from './language.ts'
import { problem } from './problem.ts'

/** Addresses whose percent encoding is broken or that hold a NUL lead nowhere; queries of that kind are not of any schema. */
export const cleanUrl: MiddlewareHandler = async (c, next) => {
  const { pathname, search } = new URL(c.req.url)
  if (!isClean(pathname)) return problem(c, 'notFound')
  const broken = search
    .slice(1)
    .split('&')
    .filter((pair) => !isClean(pair.replaceAll('+', ' ')))
  if (broken.length === 0) return next()
  const message = { zh: '含有无法读取的字符', en: 'holds characters that cannot be read' }[languageOf(c)]
  return problem(c, 'notOfTheSchema', { fields: broken.map((pair) => ({ path: `query.${nameOf(pair)}`, message })) })
}

function isClean(encoded: string): boolean {
  try {
    return !decodeURIComponent(encoded).includes('\u0000')
  } catch {
    return false
  }
}

function nameOf(pair: string): string {
  const [name = ''] = pair.split('=')
  return namePattern.test(name) ? name : '?'
}
