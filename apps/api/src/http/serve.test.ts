import { once } from 'node:events'
import { connect } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { PAGE_HOST_HEADER, PAGE_PROTOCOL_HEADER } from './pages-listener.ts'
import { PortUnfit, type Serving, serve } from './serve.ts'

const open: Serving[] = []
afterEach(async () => {
  for (const serving of open.splice(0)) await serving.stop(0)
})

/** A program whose /api/slow ends when `finish` is called. */
async function serving() {
  const here = await serve({ host: '127.0.0.1', port: 0 })
  open.push(here)
  const slow = Promise.withResolvers<void>()
  const reached = Promise.withResolvers<void>()
  const show = () =>
    here.show({
      origins: [`http://127.0.0.1:${here.port}`, `http://localhost:${here.port}`],
      async api(request) {
        if (!request.url.endsWith('/slow')) return new Response('api')
        reached.resolve()
        await slow.promise
        return new Response('done')
      },
      pages: (request, response) => response.end(`page of ${request.headers[PAGE_PROTOCOL_HEADER]}://${request.headers[PAGE_HOST_HEADER]}`)
    })
  return { here, show, finish: slow.resolve, reached: reached.promise, at: (path: string) => `http://127.0.0.1:${here.port}${path}` }
}

test('before the program is there, pages and API say that it is starting, and health that it lives', async () => {
  const { at } = await serving()
  expect([(await fetch(at('/api/cases'))).status, (await fetch(at('/api/ready'))).status, (await fetch(at('/api/health'))).status]).toEqual(
    [503, 503, 200]
  )
  const page = await fetch(at('/'))
  expect([page.status, page.headers.get('retry-after')]).toEqual([503, '3'])
  expect(await page.text()).toContain('正在启动')
})

test('what begins with /api goes to the API, everything else to the pages', async () => {
  const { at, show } = await serving()
  show()
  expect(await (await fetch(at('/api/cases'))).text()).toBe('api')
  expect(await (await fetch(at('/api?x'))).text()).toBe('api')
  expect(await (await fetch(at('/apis'))).text()).toContain('page')
})

test('pages are told our own address, whatever a client claims, and carry our headers', async () => {
  const { at, show, here } = await serving()
  show()
  const page = await fetch(at('/'), { headers: { [PAGE_HOST_HEADER]: 'evil.example', [PAGE_PROTOCOL_HEADER]: 'https' } })
  expect(await page.text()).toBe(`page of http://127.0.0.1:${here.port}`)
  expect([page.headers.get('x-frame-options'), page.headers.get('x-content-type-options')]).toEqual(['DENY', 'nosniff'])
  expect(await (await fetch(`http://localhost:${here.port}/`)).text()).toBe(`page of http://localhost:${here.port}`)
})

test('a long page travels compressed, a short one as it is, and both are read as they were written', async () => {
  const { here } = await serving()
  const long = '政府信息公开'.repeat(1000)
  here.show({
    origins: [`http://127.0.0.1:${here.port}`],
    api: () => new Response('api'),
    pages: (request, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8')
      response.end(request.url === '/long' ? long : '短')
    }
  })
  const [page, brief] = [await fetch(`http://127.0.0.1:${here.port}/long`), await fetch(`http://127.0.0.1:${here.port}/`)]
  expect([page.headers.get('content-encoding'), brief.headers.get('content-encoding')]).toEqual(['gzip', null])
  expect([page.headers.get('vary'), await page.text(), await brief.text()]).toEqual(['Accept-Encoding', long, '短'])
  const plain = await fetch(`http://127.0.0.1:${here.port}/long`, { headers: { 'accept-encoding': 'identity' } })
  expect([plain.headers.get('content-encoding'), await plain.text()]).toEqual([null, long])
})

test('a port that is taken is said in words', async () => {
  const { here } = await serving()
  const second = serve({ host: '127.0.0.1', port: here.port })
  await expect(second).rejects.toThrow(PortUnfit)
  await expect(second).rejects.toThrow(`端口 ${here.port} 已被占用`)
})

test('stopping lets the running request finish, answers the next on its connection with 503, and takes no new ones', async () => {
  const { here, show, finish, reached, at } = await serving()
  show()
  const socket = connect(here.port, '127.0.0.1')
  let received = ''
  socket.setEncoding('utf8').on('data', (text) => (received += text))
  const ask = (path: string) => socket.write(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${here.port}\r\n\r\n`)
  ask('/api/slow')
  await reached
  const stopped = here.stop(5_000)
  await expect(fetch(at('/api/cases'))).rejects.toThrow()
  ask('/api/cases')
  // Nothing outside tells when the server has read it; without this pause it may be cut off unread.
  await new Promise((done) => setTimeout(done, 500))
  finish()
  await once(socket, 'close')
  await stopped
  expect(received).toMatch(/^HTTP\/1\.1 200 OK[\s\S]*done[\s\S]*HTTP\/1\.1 503[\s\S]*shuttingDown/)
})

test('what does not finish in time is cut off', async () => {
  const { here, show, reached, at } = await serving()
  show()
  const slow = fetch(at('/api/slow'))
  slow.catch(() => {})
  await reached
  await here.stop(50)
  await expect(slow).rejects.toThrow()
})
