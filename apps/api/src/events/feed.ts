import { sql } from 'kysely'
import { type Cursor, type Followed, follow, fromTheStart } from '../log/follow.ts'
import type { Db, Store } from '../log/store.ts'

/** What came to light together, in the order of the log. */
export type News = readonly Followed[]

/** One reader of the log for all who listen; it reads only while somebody does. */
export type Feed = {
  /** All news from now on; `from` is how far the log had come. Ends with `close`, or when `leave` is called. */
  join(): Promise<{ from: Cursor; news: AsyncGenerator<News>; leave(): void }>
  close(): void
}

type Listener = { waiting: News[]; wake(): void; over: boolean }

/**
 * Asks the log each second: that is the truth, whatever else may wake somebody. A question that the
 * store does not answer is asked again; nobody is told of it, for nothing was lost.
 */
export function feedOf({ db }: Pick<Store, 'db'>, everyMs = 1000): Feed {
  const listeners = new Set<Listener>()
  let reading: { stop(): void } | null = null
  const end = (listener: Listener) => {
    listener.over = true
    listeners.delete(listener)
    listener.wake()
    if (listeners.size > 0) return
    reading?.stop()
    reading = null
  }
  const tell = (news: News) => {
    for (const listener of listeners) {
      listener.waiting.push(news)
      listener.wake()
    }
  }
  return {
    async join() {
      const listener: Listener = { waiting: [], wake: () => {}, over: false }
      listeners.add(listener)
      reading ??= readEvery(db, everyMs, tell)
      // Joined before the place is asked for: what is told twice is harmless, what is not told is not.
      const from = await headOf(db).catch((error) => {
        end(listener)
        throw error
      })
      return { from, news: newsFor(listener), leave: () => end(listener) }
    },
    close() {
      for (const listener of [...listeners]) end(listener)
    }
  }
}

async function* newsFor(listener: Listener): AsyncGenerator<News> {
  while (!listener.over) {
    const news = listener.waiting.shift()
    if (news) yield news
    else await new Promise<void>((wake) => (listener.wake = wake))
  }
}

function readEvery(db: Db, everyMs: number, tell: (news: News) => void) {
  let cursor: Cursor | null = null
  let busy = false
  const read = async () => {
    if (busy) return
    busy = true
    try {
      cursor ??= await headOf(db)
      for (let full = true; full; ) {
        const news: News = await follow(db, cursor, SLICE)
        full = news.length === SLICE
        cursor = news.at(-1)?.cursor ?? cursor
        if (news.length > 0) tell(news)
      }
    } catch {
      // Asked again in a second.
    } finally {
      busy = false
    }
  }
  void read()
  const timer = setInterval(read, everyMs)
  return { stop: () => clearInterval(timer) }
}

/** How far the log has come to light. */
export async function headOf(db: Db): Promise<Cursor> {
  const last = await db
    .selectFrom('facts')
    .select(['xact', 'position'])
    .where(sql<boolean>`xact < pg_snapshot_xmin(pg_current_snapshot())`)
    .orderBy('xact', 'desc')
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last ?? fromTheStart
}

const SLICE = 500
