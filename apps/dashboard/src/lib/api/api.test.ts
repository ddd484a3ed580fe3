import { describe, expect, test } from 'vitest'
import { createApi } from './client.ts'
import { idempotencyKey } from './idempotency-key.ts'

type Heard = { url: string; init: RequestInit | undefined }
function apiAnswering(answer: () => Response | Promise<Response>) {
  const heard: Heard[] = []
  const api = createApi(((url: string, init?: RequestInit) => {
    heard.push({ url, init })
    return Promise.resolve(answer())
  }) as typeof fetch)
  return { api, heard }
}

const problem = { type: 'about:blank', title: '', status: 409, detail: '不行', code: 'refused', refusal: { code: 'inTheFuture' } }

describe('the client', () => {
  test('records with the version that the officer saw and a key of its own', async () => {
    const { api, heard } = apiAnswering(() => Response.json({}))
    await api.record('hall', 'id', { fact: {} } as never, 3, 'key-1')
    expect(heard[0]?.url).toBe('/api/organs/hall/cases/id/facts')
    expect(heard[0]?.init?.headers).toMatchObject({ 'if-match': '"3"', 'idempotency-key': 'key-1', 'content-type': 'application/json' })
  })

  test('answers a refusal as a value', async () => {
    const { api } = apiAnswering(() => Response.json(problem, { status: 409 }))
    expect(await api.me()).toEqual({ ok: false, problem })
  })

  test('never throws: no connection and no JSON are answers too', async () => {
    const broken = apiAnswering(() => Promise.reject(new TypeError('no network')))
    expect(await broken.api.me()).toMatchObject({ ok: false, problem: { code: 'unreachable' } })
    const proxy = apiAnswering(() => new Response('<h1>Bad gateway</h1>', { status: 502 }))
    expect(await proxy.api.me()).toMatchObject({ ok: false, problem: { code: 'unreachable' } })
    const odd = apiAnswering(() => Response.json({ error: 'x' }, { status: 500 }))
    expect(await odd.api.me()).toMatchObject({ ok: false, problem: { code: 'internal', status: 500 } })
  })

  test('leaves out of the address what was not asked', async () => {
    const { api, heard } = apiAnswering(() => Response.json({}))
    await api.cases({ state: 'open', q: undefined, organ: '' })
    await api.tables('hall', 2101, { knownOn: '2101-05-01', subtree: false })
    expect(heard.map((h) => h.url)).toEqual([
      '/api/cases?state=open',
      '/api/organs/hall/years/2101/tables?knownOn=2101-05-01&subtree=false'
    ])
  })
})

test('keys are UUIDs of version 4, and no two alike', () => {
  const keys = Array.from({ length: 200 }, idempotencyKey)
  for (const key of keys) expect(key).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(new Set(keys).size).toBe(200)
})
