import type { Lang } from '@mingdu/schema'
import type { Cookies } from '@sveltejs/kit'

type InProcess = (request: Request) => Response | Promise<Response>

/**
 * Hands a load's request for /api to the API: in the same process where main.ts has left its handler, over
 * the local port in development. The officer's cookie goes along, and a renewed session cookie comes back.
 */
export async function forwardToApi(request: Request, officer: Headers, lang: Lang, cookies: Cookies): Promise<Response> {
  const headers = new Headers(request.headers)
  for (const name of PASSED_ON) {
    const value = officer.get(name)
    if (value !== null) headers.set(name, value)
  }
  headers.set('accept-language', lang === 'zh' ? 'zh-CN' : 'en')
  const inProcess = (globalThis as Record<symbol, unknown>)[Symbol.for('mingdu.fetch')] as InProcess | undefined
  const response = inProcess ? await inProcess(new Request(request, { headers })) : await overThePort(request, headers)
  for (const line of response.headers.getSetCookie()) renew(cookies, line)
  return response
}

function overThePort(request: Request, headers: Headers): Promise<Response> {
  const { pathname, search } = new URL(request.url)
  return fetch(new Request(`http://127.0.0.1:8787${pathname}${search}`, new Request(request, { headers })))
}

function renew(cookies: Cookies, line: string): void {
  const { name, value, ...options } = cookies.parse(line, { decode: (v) => v })
  if (name) cookies.set(name, value ?? '', { ...options, encode: (v) => v })
}

const PASSED_ON = ['cookie', 'user-agent', 'x-request-id', 'x-forwarded-for', 'x-forwarded-proto']
