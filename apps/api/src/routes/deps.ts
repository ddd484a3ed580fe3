import { legalDayOf, type OfficerId } from '@mingdu/schema'
import type { Identity } from '../auth/identity.ts'
import type { Door } from '../door/door.ts'
import type { Feed } from '../events/feed.ts'
import type { Db, Store } from '../log/store.ts'
import type { pdfWriter } from '../papers/pdf.ts'
import type { MasterKey } from '../sealing/master-key.ts'
import type { SettingsBook } from '../settings/settings-book.ts'
import type { Reading } from '../views/reading.ts'

/** What the routes need; `now` in milliseconds, `beatMs`: how long a stream is silent before it shows that it is there, `fileBytesMax`: how large a file of a case may be. */
export type Deps = {
  store: Store
  master: MasterKey
  book: SettingsBook
  door: Door
  identity: Identity
  now: () => number
  newId: () => string
  feed: Feed
  beatMs: number
  fileBytesMax: number
  writePdf: ReturnType<typeof pdfWriter>
}

/** Everything read for one request is read with the same settings and the same day. */
export async function readingFor(deps: Deps, officer: { id: OfficerId }, db: Db = deps.store.db): Promise<Reading> {
  const instant = deps.now()
  return {
    db,
    master: deps.master,
    settings: await deps.book.current(db),
    officer: officer.id,
    today: legalDayOf(instant),
    at: new Date(instant).toISOString()
  }
}
