import { v7 } from 'uuid'

/** What a request is sent to: the app in this process. */
type Fetch = (path: string, request: RequestInit) => Response | Promise<Response>

export interface Answer {
  status: number
  headers: Headers
  text: string
  bytes: Uint8Array
  /** Undefined where the answer is no JSON. */
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every kind.
  json: any
}

/** Headers beside the usual ones; `null` leaves a usual one out. */
export type More = Record<string, string | null>

type Body = RequestInit['body'] | undefined

export interface Client {
  get(path: string, more?: More): Promise<Answer>
  /** Every post carries a new key unless it is told another; a text or bytes go out as they are. */
  post(path: string, body?: unknown, more?: More): Promise<Answer>
  send(method: string, path: string, body: Body, more?: More): Promise<Answer>
}

/** Somebody at a browser, known by a cookie; nobody where there is none. */
export function clientOf(fetch: Fetch, cookie: string | null): Client {
  const send: Client['send'] = async (method, path, body, more = {}) => {
    const headers = new Headers(cookie ? { cookie } : {})
    for (const [name, value] of Object.entries(more)) if (value !== null) headers.set(name, value)
    return answerOf(await fetch(path, { method, headers, ...(body === undefined ? {} : { body, duplex: 'half' }) }))
  }
  return {
    send,
    get: (path, more) => send('GET', path, undefined, more),
    post: (path, body, more) => send('POST', path, bodyOf(body), { 'Content-Type': 'application/json', 'Idempotency-Key': v7(), ...more })
  }
}

async function answerOf(response: Response): Promise<Answer> {
  // A stream of events has no end to wait for.
  const endless = response.headers.get('content-type') === 'text/event-stream'
  if (endless) await response.body?.cancel()
  const bytes = endless ? new Uint8Array() : new Uint8Array(await response.arrayBuffer())
  const text = new TextDecoder().decode(bytes)
  const isJson = /^application\/(problem\+)?json/.test(response.headers.get('content-type') ?? '')
  return { status: response.status, headers: response.headers, text, bytes, json: isJson ? JSON.parse(text) : undefined }
}

const bodyOf = (body: unknown): Body =>
  body === undefined || typeof body === 'string' || body instanceof Uint8Array ? (body as Body) : JSON.stringify(body)
