import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { type Listener, pagesListener } from './pages-listener.ts'
import { starting, stopping } from './waiting-room.ts'

/**
 * Takes the port at once and answers that the program is starting; `show` puts the program there.
 * `stop` takes no more, answers what still comes with 503, and gives what runs `graceMs` to finish.
 * Throws `PortUnfit`.
 */
export async function serve({ host, port }: { host: string; port: number }): Promise<Serving> {
  let answer: Listener = listenerOf(starting().fetch)
  const running = new Set<ServerResponse>()
  const server = createServer({ requestTimeout: 60_000 }, (request, response) => {
    running.add(response)
    response.once('close', () => running.delete(response))
    void answer(request, response)
  })
  await listening(server, host, port)
  const { port: taken } = server.address() as { port: number }
  return {
    port: taken,
    show({ api, pages, origins }) {
      const [toApi, toPages] = [listenerOf(api), pagesListener(pages, origins)]
      answer = (request, response) => (isForApi(request) ? toApi(request, response) : toPages(request, response))
    },
    async stop(graceMs) {
      answer = listenerOf(stopping().fetch)
      const closed = new Promise((resolve) => server.close(resolve))
      await finished(server, running, graceMs)
      server.closeAllConnections()
      await closed
    }
  }
}

export interface Serving {
  port: number
  show(parts: { api: Fetch; pages: Listener; origins: readonly string[] }): void
  stop(graceMs: number): Promise<void>
}

export type Fetch = (request: Request) => Response | Promise<Response>

/** The port cannot be had. */
export class PortUnfit extends Error {
  override name = 'PortUnfit'
}

/** As a listener of Node; the global Request and Response stay as they are, for the pages' sake. */
export const listenerOf = (fetch: Fetch): Listener => getRequestListener((request) => fetch(request), { overrideGlobalObjects: false })

const isForApi = ({ url = '/' }: IncomingMessage) => /^\/api(?:[/?]|$)/.test(url)

function listening(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(portUnfit(error, host, port)))
    server.listen(port, host, resolve)
  })
}

function portUnfit(error: NodeJS.ErrnoException, host: string, port: number): Error {
  const sentence = {
    EADDRINUSE: `端口 ${port} 已被占用。请停止占用它的程序，或用 PORT 另指定一个端口。`,
    EACCES: `没有权限使用端口 ${port}。请用 PORT 指定 1024 以上的端口。`,
    EADDRNOTAVAIL: `本机没有地址 ${host}。请检查 HOST。`,
    ENOTFOUND: `本机没有地址 ${host}。请检查 HOST。`
  }[error.code ?? '']
  return sentence ? new PortUnfit(sentence, { cause: error }) : error
}

/** Ends when nothing runs any more, or the time is up. */
async function finished(server: Server, running: Set<ServerResponse>, graceMs: number): Promise<void> {
  const until = performance.now() + graceMs
  while (running.size > 0 && performance.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 20))
    server.closeIdleConnections()
  }
}
