import { betterAuth } from 'better-auth'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { authPaths } from '../auth/auth-routes.ts'
import { identityOptions } from '../auth/options.ts'
import type { Store } from '../log/store.ts'
import { StoreDown } from '../log/store-down.ts'
import { onEachStore, onEmbedded } from '../log/testing/each-store.ts'
import { BODY_BYTES_MAX } from './json-body.ts'
import { cookiesOf, lin, ORIGIN, shellOver } from './testing/shell-under-test.ts'

const problemOf = async (answer: Response) => ({
  status: answer.status,
  mediaType: answer.headers.get('content-type'),
  ...((await answer.json()) as { code: string; detail: string; fields?: { path: string; message: string }[] })
})

const signedInOver =
  (store: () => Store) =>
  async (more: Parameters<typeof shellOver>[1] = {}) => {
    const shell = shellOver(store(), more)
    await shell.identity.createOfficer(lin)
    const cookie = await shell.signIn()
    const say = (body: unknown, headers: Record<string, string> = {}) => shell.post('/api/echo', body, { cookie, ...headers })
    return { ...shell, cookie, say }
  }

onEmbedded('the shell', (store) => {
  const signedIn = signedInOver(store)

  test('a route finds the officer and the body as the schema has it', async () => {
    const { say } = await signedIn()
    const answer = await say({ name: ' 张 ' })
    expect([answer.status, await answer.json()]).toEqual([200, { name: '张', by: 'lin-zhihe' }])
  })

  test('a stranger is told to sign in, before the body is looked at', async () => {
    const { post } = shellOver(store())
    expect(await problemOf(await post('/api/echo', '{'))).toMatchObject({
      status: 401,
      code: 'notSignedIn',
      mediaType: 'application/problem+json'
    })
  })

  describe('bad bodies are refused with a clear 4xx', () => {
    const tenMegabytes = 'x'.repeat(10 * 1024 * 1024)
    const cases: [string, unknown, Record<string, string>, number, string][] = [
      ['malformed JSON', '{"name":', {}, 400, 'malformedJson'],
      [
        'bytes that are not UTF-8',
        Uint8Array.from([...Buffer.from('{"name":"'), 0xb5, 0xc4, ...Buffer.from('"}')]),
        {},
        400,
        'malformedJson'
      ],
      ['a field that no object can carry', '{"name":{"__proto__":1}}', {}, 422, 'notOfTheSchema'],
      ['the same, written otherwise', '{"name":{"\\u005f_proto__" :1}}', {}, 422, 'notOfTheSchema'],
      ['no body at all', '', {}, 400, 'malformedJson'],
      ['another media type', 'name=张', { 'Content-Type': 'application/x-www-form-urlencoded' }, 415, 'unsupportedMediaType'],
      ['JSON in GB 18030', '{}', { 'Content-Type': 'application/json; charset=gb18030' }, 415, 'unsupportedMediaType'],
      ['a compressed body', '{}', { 'Content-Encoding': 'gzip' }, 415, 'unsupportedMediaType'],
      ['ten megabytes', JSON.stringify({ name: tenMegabytes }), {}, 413, 'bodyTooLarge'],
      ['NUL', '{"name":"a\\u0000b"}', {}, 422, 'notOfTheSchema'],
      ['a lone surrogate', '{"name":"a\\ud800b"}', {}, 422, 'notOfTheSchema'],
      ['a list in place of an object', '[]', {}, 422, 'notOfTheSchema'],
      ['null', 'null', {}, 422, 'notOfTheSchema'],
      ['twenty thousand nested lists', '['.repeat(20_000) + ']'.repeat(20_000), {}, 422, 'notOfTheSchema'],
      ['a key that JavaScript gives a meaning', '{"__proto__":{"name":"x"}}', {}, 422, 'notOfTheSchema']
    ]
    test.each(cases)('%s', async (_, body, headers, status, code) => {
      const { say } = await signedIn()
      expect(await problemOf(await say(body, headers))).toMatchObject({ status, code, mediaType: 'application/problem+json' })
    })

    test('JSON with a byte order mark and a charset is read', async () => {
      const { say } = await signedIn()
      const answer = await say(Uint8Array.from([0xef, 0xbb, 0xbf, ...Buffer.from('{"name":"张"}')]), {
        'Content-Type': 'application/json; charset="UTF-8"'
      })
      expect(answer.status).toBe(200)
    })

    test('an endless body without a length is cut off, not read', async () => {
      const { app, cookie } = await signedIn()
      let sent = 0
      const endless = new ReadableStream({
        pull(controller) {
          sent += 65_536
          controller.enqueue(new Uint8Array(65_536).fill(32))
        }
      })
      const headers = { 'Content-Type': 'application/json', cookie }
      const request = new Request(`${ORIGIN}/api/echo`, { method: 'POST', body: endless, headers, duplex: 'half' } as RequestInit)
      expect((await app.request(request)).status).toBe(413)
      expect(sent).toBeLessThan(BODY_BYTES_MAX + 5 * 65_536)
    })
  })

  describe('what is not of the schema is named in words, and never repeated', () => {
    test('each field with its reason, in Chinese', async () => {
      const { say } = await signedIn()
      const answer = await problemOf(await say({ name: '张'.repeat(21), on: '2026-02-30', extra: 1 }))
      expect(answer.fields).toEqual([
        { path: 'name', message: '太长，最多 20 个字' },
        { path: 'on', message: '不是存在的日期，应写作 2026-03-16 这样' },
        { path: '', message: '有不认识的字段：extra' }
      ])
    })

    test('an identity number that was sent as value or as key stands nowhere in the answer', async () => {
      const { say } = await signedIn()
      const text = await (await say({ name: { '330102199003071234': 1 }, on: '330102199003071234', '330102199003071234': '张晓雯' })).text()
      expect(text).not.toContain('3301021990')
      expect(text).not.toContain('张晓雯')
    })

    test('in English for those who would rather read it', async () => {
      const { say } = await signedIn()
      const answer = await say({ name: '' }, { 'Accept-Language': 'en-GB,en;q=0.9,zh;q=0.5' })
      expect(answer.headers.get('content-language')).toBe('en')
      expect((await problemOf(answer)).fields).toEqual([{ path: 'name', message: 'must not be empty' }])
    })

    test('missing If-Match and Idempotency-Key have problems of their own', async () => {
      const { app, cookie } = await signedIn()
      const put = async (headers: Record<string, string>) =>
        problemOf(await app.request('/api/things/a', { method: 'PUT', headers: { cookie, ...headers } }))
      expect(await put({})).toMatchObject({ status: 428, code: 'versionMissing' })
      expect(await put({ 'If-Match': '"3"' })).toMatchObject({ status: 400, code: 'idempotencyKeyMissing' })
    })

    test('a query out of shape names the parameter; an impossible id leads nowhere', async () => {
      const { app, cookie } = await signedIn()
      const headers = { cookie, 'if-match': '1', 'idempotency-key': crypto.randomUUID() }
      const get = async (path: string, method = 'GET') => problemOf(await app.request(path, { method, headers }))
      expect(await get('/api/things?year=MMVI')).toMatchObject({ status: 422, fields: [{ path: 'query.year' }] })
      expect(await get('/api/things/Not%20a%20slug', 'PUT')).toMatchObject({ status: 404, code: 'notFound' })
    })
  })

  describe('addresses', () => {
    test('an unknown one is 404, a known one with another method 405 with those it takes', async () => {
      const { app } = shellOver(store())
      expect(await problemOf(await app.request('/api/nothing'))).toMatchObject({ status: 404, code: 'notFound' })
      const answer = await app.request('/api/things', { method: 'DELETE' })
      expect(answer.headers.get('allow')).toBe('GET, HEAD')
      expect(await problemOf(answer)).toMatchObject({ status: 405, code: 'methodNotAllowed' })
    })

    test.each([
      ['/api/nothing/%ff', 404],
      ['/api/things/a%', 404],
      ['/api/%00', 404],
      ['/api/things?year=%ff', 422],
      ['/api/things?year=%00', 422],
      ['/api/things?%zz=1', 422]
    ])('%s, whose encoding is broken, is refused with %i', async (path, status) => {
      const { app, cookie } = await signedIn()
      const method = path.startsWith('/api/things/') ? 'PUT' : 'GET'
      expect((await app.request(path, { method, headers: { cookie } })).status).toBe(status)
    })
  })

  describe('requests of other sites are refused', () => {
    test.each([
      [{ Origin: 'https://evil.example' }, 403],
      [{ Origin: 'null' }, 403],
      [{ 'Sec-Fetch-Site': 'cross-site', Origin: ORIGIN }, 403],
      [{ 'Sec-Fetch-Site': 'same-site' }, 403],
      [{ Origin: ORIGIN }, 200],
      [{ 'Sec-Fetch-Site': 'same-origin' }, 200],
      [{}, 200]
    ] as [Record<string, string>, number][])('%o is answered with %i', async (headers, status) => {
      const { say } = await signedIn()
      expect((await say({ name: '张' }, headers)).status).toBe(status)
    })

    test('so is a sign-in that another site begins', async () => {
      const { post } = shellOver(store())
      expect(await problemOf(await post('/api/auth/sign-in/username', lin, { Origin: 'https://evil.example' }))).toMatchObject({
        code: 'crossSite'
      })
    })
  })

  describe('the log', () => {
    test('answers a well-formed request number back, makes one otherwise, and names it in problems', async () => {
      const { app } = shellOver(store())
      const get = (id?: string) => app.request('/api/nothing', { headers: id ? { 'X-Request-Id': id } : {} })
      expect((await get('desk-17_a')).headers.get('x-request-id')).toBe('desk-17_a')
      for (const odd of ['a b', 'a"b', 'x'.repeat(65)]) {
        expect((await get(odd)).headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
      }
      expect(await (await get('desk-17_a')).json()).toMatchObject({ instance: 'urn:mingdu:request:desk-17_a' })
    })

    test('has a line for each request with route, status, officer and time, and nothing that was sent', async () => {
      const { say, app, cookie, lines } = await signedIn()
      lines.length = 0
      await say({ name: '张晓雯' }, { 'X-Request-Id': 'one' })
      await app.request('/api/things?year=2026&q=%E5%BC%A0%E6%99%93%E9%9B%AF', { headers: { cookie } })
      await app.request('/api/%E5%BC%A0%E6%99%93%E9%9B%AF', { headers: { cookie } })
      const said = lines.map((line) => JSON.parse(line))
      expect(said[0]).toMatchObject({
        level: 'info',
        request: 'one',
        method: 'POST',
        route: '/api/echo',
        status: 200,
        officer: 'lin-zhihe',
        ms: expect.any(Number)
      })
      expect(said[1]).toMatchObject({ route: '/api/things', status: 200 })
      expect(said[2]).toMatchObject({ route: null, status: 404 })
      for (const trace of ['张晓雯', '%E5%BC%A0', cookie, '2026&q']) expect(lines.join()).not.toContain(trace)
    })

    test('holds no password and no user name of a sign-in, right or wrong', async () => {
      const { post, lines } = await signedIn()
      await post('/api/auth/sign-in/username', { username: 'somebody-else', password: 'guess-guess-guess' })
      for (const secret of [lin.password, 'guess-guess', 'somebody-else', '林之禾']) expect(lines.join()).not.toContain(secret)
    })

    test('a bug is told to the log without what it was about, and to the client not at all', async () => {
      const { app, cookie, lines } = await signedIn()
      const answer = await app.request('/api/broken', { headers: { cookie, 'X-Request-Id': 'bug-1' } })
      const text = await answer.text()
      expect(answer.status).toBe(500)
      expect(JSON.parse(text)).toMatchObject({ code: 'internal', instance: 'urn:mingdu:request:bug-1' })
      expect(text).not.toContain('invalid input')
      const line = lines.map((l) => JSON.parse(l)).find(({ err }) => err)
      expect(line).toMatchObject({
        level: 'error',
        request: 'bug-1',
        err: { name: 'Error', at: expect.arrayContaining([expect.stringContaining('shell-under-test')]) }
      })
      for (const trace of ['330102', '张晓雯', 'zhang@']) expect(lines.join()).not.toContain(trace)
    })
  })

  test('every answer forbids sniffing, framing and keeping', async () => {
    const { app } = shellOver(store())
    for (const path of ['/api/health', '/api/nothing', '/api/openapi.json', '/api/docs']) {
      const { headers } = await app.request(path)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
      expect(headers.get('referrer-policy')).toBe('same-origin')
      expect(headers.get('cache-control')).toBe('no-store')
      expect(headers.get('strict-transport-security')).toBeNull()
    }
    const secure = shellOver(store(), { origin: 'https://gk.example.gov.cn' })
    expect((await secure.app.request('/api/health')).headers.get('strict-transport-security')).toBe('max-age=31536000')
  })

  test('health says alive; ready says whether the store answers', async () => {
    const { app } = shellOver(store())
    expect(await (await app.request('/api/health')).json()).toEqual({ status: 'alive' })
    expect(await (await app.request('/api/ready')).json()).toEqual({ status: 'ready' })
    const down = shellOver(store(), { ready: async () => false })
    expect(await problemOf(await down.app.request('/api/ready'))).toMatchObject({ status: 503, code: 'storeDown' })
    const thrown = shellOver(store(), {
      ready: async () => {
        throw new StoreDown(new Error('gone'))
      }
    })
    const answer = await thrown.app.request('/api/ready')
    expect(answer.headers.get('retry-after')).toBe('5')
    expect(await problemOf(answer)).toMatchObject({ status: 503, code: 'storeDown' })
  })
})

onEachStore('signing in over HTTP', (store) => {
  const signedIn = signedInOver(store)
  beforeEach(() => vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-16T01:00:00Z') }))
  afterEach(() => vi.useRealTimers())

  test('answers who it is and keeps the token in the cookie alone', async () => {
    const { post, app } = await signedIn()
    const answer = await post('/api/auth/sign-in/username', { username: lin.username, password: lin.password })
    expect(await answer.json()).toEqual({ officer: 'lin-zhihe', name: '林之禾' })
    const session = await app.request('/api/auth/get-session', { headers: { cookie: cookiesOf(answer) } })
    expect(await session.json()).toEqual({ officer: 'lin-zhihe', name: '林之禾', expiresAt: '2026-03-16T01:30:00.000Z' })
    expect(await (await app.request('/api/auth/get-session')).json()).toBeNull()
  })

  test('a wrong password is told how many tries are left, then when to come back', async () => {
    const { post } = await signedIn()
    const guess = () => post('/api/auth/sign-in/username', { username: lin.username, password: 'not-the-password' })
    expect(await problemOf(await guess())).toMatchObject({
      status: 401,
      code: 'wrongPassword',
      detail: expect.stringContaining('还可以试 4 次')
    })
    for (let i = 0; i < 3; i++) await guess()
    expect(await problemOf(await guess())).toMatchObject({ status: 401, detail: expect.stringContaining('已锁定 10 分钟') })
    const locked = await guess()
    expect(locked.headers.get('retry-after')).toBe('600')
    expect(await problemOf(locked)).toMatchObject({ status: 429, code: 'tooManyAttempts' })
  })

  test('the session ends for the routes too after thirty idle minutes, and use renews the cookie', async () => {
    const { say } = await signedIn()
    vi.setSystemTime(new Date('2026-03-16T01:20:00Z'))
    expect((await say({ name: '张' })).headers.getSetCookie().join()).toContain('Max-Age=1800')
    vi.setSystemTime(new Date('2026-03-16T01:51:00Z'))
    expect(await problemOf(await say({ name: '张' }))).toMatchObject({ status: 401, code: 'notSignedIn' })
  })

  test('a changed password is checked for its length and answered with a new session', async () => {
    const { post, cookie } = await signedIn()
    const change = (newPassword: string) => post('/api/auth/change-password', { currentPassword: lin.password, newPassword }, { cookie })
    expect(await problemOf(await change('short'))).toMatchObject({
      status: 422,
      fields: [{ path: 'newPassword', message: '字数不能少于 10' }]
    })
    const changed = await change('a-quite-new-one-77')
    expect([changed.status, cookiesOf(changed)]).toEqual([200, expect.stringContaining('mingdu.session_token=')])
  })

  test('signing out answers 204 and ends the session', async () => {
    const { post, say, cookie } = await signedIn()
    expect((await post('/api/auth/sign-out', '', { cookie })).status).toBe(204)
    expect((await say({ name: '张' })).status).toBe(401)
  })
})

onEmbedded('of the library for identity', (store) => {
  test('only the four routes that we use answer; all its others are 404', async () => {
    const { app, identity, signIn } = shellOver(store())
    await identity.createOfficer(lin)
    const cookie = await signIn()
    const { api } = betterAuth(
      identityOptions({ db: store().db, secret: 'x'.repeat(40), origin: ORIGIN, idleMinutes: 30, absoluteHours: 12, log: () => {} })
    )
    const paths = Object.values(api).flatMap((endpoint) => ('path' in endpoint && typeof endpoint.path === 'string' ? [endpoint.path] : []))
    expect(paths.length).toBeGreaterThan(25)
    const reached = new Set<string>()
    for (const path of new Set(paths)) {
      const address = `/api/auth${path.replace(/:\w+/g, 'x')}`
      for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']) {
        const body = method === 'GET' ? undefined : '{}'
        const answer = await app.request(address, {
          method,
          headers: { cookie, 'Content-Type': 'application/json' },
          ...(body && { body })
        })
        if (answer.status !== 404) reached.add(address)
      }
    }
    expect([...reached].sort()).toEqual([...authPaths].sort())
  })
})
