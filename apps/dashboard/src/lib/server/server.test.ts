import type { Cookies } from '@sveltejs/kit'
import { parseSetCookie } from 'cookie'
import { afterEach, describe, expect, test } from 'vitest'
import { appearanceOf } from './appearance.ts'
import { forwardToApi } from './forward-to-api.ts'
import { pageOfOurs } from './page-of-ours.ts'

const seam = Symbol.for('mingdu.fetch')
const world = globalThis as Record<symbol, unknown>
afterEach(() => {
  delete world[seam]
})

type Jar = Record<string, { value: string; options: Record<string, unknown> }>
const cookies = (jar: Jar, given: Record<string, string> = {}) =>
  ({
    get: (name: string) => given[name],
    set: (name: string, value: string, options: Record<string, unknown>) => {
      jar[name] = { value, options }
    },
    parse: parseSetCookie
  }) as unknown as Cookies

describe('a load’s request reaches the API in the same process', () => {
  test('with the officer’s cookie, language and request id, and nothing of another', async () => {
    let heard: Request | null = null
    world[seam] = (request: Request) => {
      heard = request
      return new Response('{}')
    }
    const officer = new Headers({ cookie: 'session=abc', 'x-request-id': 'r-1', authorization: 'Basic secret' })
    await forwardToApi(new Request('http://desk.example/api/cases?state=open'), officer, 'zh', cookies({}))
    const said = heard as unknown as Request
    expect(new URL(said.url).pathname + new URL(said.url).search).toBe('/api/cases?state=open')
    expect(said.headers.get('cookie')).toBe('session=abc')
    expect(said.headers.get('accept-language')).toBe('zh-CN')
    expect(said.headers.get('x-request-id')).toBe('r-1')
    expect(said.headers.get('authorization')).toBeNull()
  })

  test('and a renewed session cookie goes back to the browser, as the API wrote it', async () => {
    world[seam] = () => new Response('{}', { headers: { 'set-cookie': 'session=n%2Bw; Path=/; HttpOnly; SameSite=Lax; Max-Age=1800' } })
    const jar: Jar = {}
    await forwardToApi(new Request('http://desk.example/api/me'), new Headers(), 'en', cookies(jar))
    expect(jar.session?.value).toBe('n%2Bw')
    expect(jar.session?.options).toMatchObject({ path: '/', httpOnly: true, maxAge: 1800 })
  })
})

describe('a way back after sign-in or a choice', () => {
  test.each(['/', '/organs/a/cases/b?x=1', '/?state=late'])('%s is ours', (path) => {
    expect(pageOfOurs(path)).toBe(path)
  })
  test.each(['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', '', null, 3])('%s is not', (path) => {
    expect(pageOfOurs(path)).toBeNull()
  })
})

test('an unknown choice in a cookie falls back to what an office expects', () => {
  expect(appearanceOf(cookies({}, { lang: 'xx', theme: 'neon', size: 'large' }))).toEqual({ lang: 'zh', theme: 'light', size: 'large' })
})
