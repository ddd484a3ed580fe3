import type { Label, ProblemCode } from '@mingdu/schema'
import { Hono } from 'hono'
import { languageOf } from './language.ts'
import { problem } from './problem.ts'

/** What is answered before the program is ready, while it stops, and where the pages were not built. */
export function waitingRoom(code: ProblemCode & ('storeDown' | 'shuttingDown'), words: Label): Hono {
  const headers = { 'Retry-After': '3', Connection: 'close', 'Cache-Control': 'no-store' }
  return new Hono().all('*', (c) => {
    if (c.req.path === '/api/health') return c.json({ status: 'alive' }, 200)
    if (c.req.path.startsWith('/api/')) return problem(c, code, { detail: words, headers })
    return c.html(page(words[languageOf(c)]), 503, headers)
  })
}

export const starting = () =>
  waitingRoom('storeDown', { zh: '系统正在启动，请稍候。', en: 'The system is starting; please wait a moment.' })

export const stopping = () =>
  waitingRoom('shuttingDown', { zh: '系统正在停机或重新启动，请稍候。', en: 'The system is stopping or restarting; please wait a moment.' })

export const withoutPages = () =>
  waitingRoom('storeDown', {
    zh: '页面还没有构建，只有 /api 可用。请先执行 npm run build。',
    en: 'The pages are not built, only /api answers. Please run npm run build first.'
  })

/** Asks again by itself, so that whoever came too early need not. */
const page = (words: string) =>
  `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta http-equiv="refresh" content="3"><title>明牍</title><p>${words}</p></html>`
