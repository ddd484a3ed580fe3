import { type CaseChanged, legalDayOf, type OfficerId, SETTINGS_STREAM } from '@mingdu/schema'
import { type Cursor, type Followed, follow } from '../log/follow.ts'
import type { Deps } from '../routes/deps.ts'
import { organsInSight } from '../views/sight.ts'

/** What the stream is opened with; `isSignedIn` asks without renewing the session. */
export type Listening = { officer: OfficerId; lastId: string | undefined; isSignedIn(): Promise<boolean>; beatMs: number }

/**
 * Events as text (server-sent events): which cases changed, of those that the officer may see on that
 * day, and nothing of what they hold. Whoever was away is told what came meanwhile, or, where that is
 * too much to tell, to look at everything anew. Ends with the session.
 */
export async function* eventStream(deps: Deps, listening: Listening): AsyncGenerator<string> {
  const { from, news, leave } = await deps.feed.join()
  try {
    yield `retry: ${RETRY_MS}\n\n`
    yield* missed(deps, listening, from)
    // Whoever comes back after this names it as the last that was heard.
    yield event('ready', {}, from)
    const told = news[Symbol.asyncIterator]()
    let next = told.next()
    for (;;) {
      const heard = await orAfter(next, listening.beatMs)
      if (heard === 'silence') {
        if (!(await listening.isSignedIn())) return yield event('signedOut', {})
        yield ': still here\n\n'
        continue
      }
      if (heard.done) return
      yield* seen(deps, listening, heard.value)
      next = told.next()
    }
  } finally {
    leave()
  }
}

/** The changes after the last that was heard, up to where the news begins. */
async function* missed(deps: Deps, listening: Listening, until: Cursor): AsyncGenerator<string> {
  if (listening.lastId === undefined) return
  const after = cursorOf(listening.lastId)
  const rows = after && (await follow(deps.store.db, after, MISSED_MAX))
  if (rows === null || rows.length === MISSED_MAX) return yield event('lookAgain', {}, until)
  yield* seen(deps, listening, rows)
}

async function* seen({ book, store, now }: Deps, { officer }: Listening, rows: readonly Followed[]): AsyncGenerator<string> {
  const settings = await book.current(store.db)
  const inSight = new Set(organsInSight(settings, officer, legalDayOf(now())).map((o) => o.id))
  for (const { organ, stream, seq, cursor } of rows) {
    if (stream === SETTINGS_STREAM || !inSight.has(organ)) continue
    yield event('caseChanged', { organ, id: stream, version: seq } as CaseChanged, cursor)
  }
}

const event = (name: string, data: object, at?: Cursor): string =>
  `event: ${name}\n${at ? `id: ${at.xact}-${at.position}\n` : ''}data: ${JSON.stringify(data)}\n\n`

function cursorOf(id: string): Cursor | null {
  const [, xact, position] = /^(\d{1,19})-(\d{1,15})$/.exec(id) ?? []
  return xact === undefined || position === undefined ? null : { xact, position: Number(position) }
}

async function orAfter<T>(wanted: Promise<T>, ms: number): Promise<T | 'silence'> {
  let timer: NodeJS.Timeout | undefined
  const silence = new Promise<'silence'>((resolve) => {
    timer = setTimeout(resolve, ms, 'silence')
  })
  try {
    return await Promise.race([wanted, silence])
  } finally {
    clearTimeout(timer)
  }
}

const RETRY_MS = 3000
const MISSED_MAX = 500
