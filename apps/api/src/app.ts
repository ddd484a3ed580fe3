import { legalDayOf, type OfficerId } from '@mingdu/schema'
import { v7 } from 'uuid'
import type { Identity } from './auth/identity.ts'
import { setUpToken } from './auth/set-up-token.ts'
import { createDoor } from './door/door.ts'
import { feedOf } from './events/feed.ts'
import { FILE_MB_MAX, MB } from './files/limits.ts'
import { createShell, type ShellGiven } from './http/shell.ts'
import type { Store } from './log/store.ts'
import { pdfWriter } from './papers/pdf.ts'
import type { Deps } from './routes/deps.ts'
import { createRoutes } from './routes/index.ts'
import type { MasterKey } from './sealing/master-key.ts'
import { settingsBook } from './settings/settings-book.ts'

/** What the whole is made of; `now` in milliseconds. */
export type AppGiven = Omit<ShellGiven, 'ready' | 'isBarred' | 'setUpToken' | 'isFounded'> & {
  store: Store
  master: MasterKey
  identity: Identity
  now: () => number
  fileBytesMax?: number
  officeFonts?: string | null
}

type DepsGiven = Pick<AppGiven, 'store' | 'master' | 'identity' | 'now' | 'fileBytesMax' | 'officeFonts'>

/** What the program's parts share: the door, the settings, the store. */
export function createDeps({ store, master, identity, now, fileBytesMax = FILE_MB_MAX * MB, officeFonts = null }: DepsGiven): Deps {
  const book = settingsBook()
  const door = createDoor({ store, master, book, now, newId: v7 })
  return {
    store,
    master,
    book,
    door,
    identity,
    now,
    newId: v7,
    feed: feedOf(store),
    beatMs: BEAT_MS,
    fileBytesMax,
    writePdf: pdfWriter(officeFonts)
  }
}

/** The API: the shell with the subject's routes in it. */
export function createApp(given: AppGiven, deps: Deps = createDeps(given)) {
  const ready = () =>
    given.store.ping().then(
      () => true,
      () => false
    )
  const isBarred = async (officer: OfficerId) => {
    const settings = await deps.book.current(given.store.db)
    return settings.barredOn(officer, legalDayOf(given.now())) !== null
  }
  const isFounded = async () => (await deps.book.current(given.store.db)).treeAhead().root() !== null
  const app = createShell({ ...given, ready, isBarred, isFounded, setUpToken: setUpToken(given.master) })
  app.route('/', createRoutes(deps))
  return app
}

/** Proxies end what is silent for half a minute; a session that has ended is noticed as soon. */
const BEAT_MS = 15_000
