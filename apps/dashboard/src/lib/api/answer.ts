import type { Problem, ProblemCode } from '@mingdu/schema'

/** What the API says: a value, or the problem in its own words. A refusal is a value, never an exception. */
export type Answer<T> = { ok: true; value: T } | { ok: false; problem: Trouble }
export type Trouble = Omit<Problem, 'code'> & { code: ProblemCode | 'unreachable' }

export type Fetch = typeof fetch
export type Ask = { method?: 'GET' | 'POST'; body?: unknown; headers?: Record<string, string>; signal?: AbortSignal }

export async function ask<T>(fetch: Fetch, path: string, { method = 'GET', body, headers, signal }: Ask = {}): Promise<Answer<T>> {
  try {
    const response = await fetch(`/api${path}`, {
      method,
      headers: {
        accept: 'application/json',
        ...pageLanguage(),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal ? { signal } : {})
    })
    const text = await response.text()
    const said: unknown = text === '' ? null : JSON.parse(text)
    return response.ok
      ? { ok: true, value: said as T }
      : { ok: false, problem: isProblem(said) ? said : trouble('internal', response.status) }
  } catch {
    // No connection, or something between us and the server answered that does not speak JSON.
    return { ok: false, problem: trouble('unreachable', 503) }
  }
}

/** Problems come in the language of the page; on the server the forwarding says it. */
const pageLanguage = (): Record<string, string> =>
  typeof document === 'undefined' ? {} : { 'accept-language': document.documentElement.lang }

const isProblem = (said: unknown): said is Problem => typeof said === 'object' && said !== null && 'code' in said && 'status' in said

const trouble = (code: Trouble['code'], status: number): Trouble => ({ type: 'about:blank', title: '', detail: '', status, code })
