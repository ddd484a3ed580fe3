import { hkdfSync } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { pino } from 'pino'
import { createApp, createDeps } from './app.ts'
import { createIdentity } from './auth/identity.ts'
import { setUpToken } from './auth/set-up-token.ts'
import type { Feed } from './events/feed.ts'
import { createLogger } from './http/logger.ts'
import { type Serving, serve } from './http/serve.ts'
import { everyMinute } from './jobs/housekeeping.ts'
import { openStore, type Store } from './log/store.ts'
import { assertMasterKey } from './sealing/key-check.ts'
import { keyFile } from './sealing/key-file.ts'
import { type MasterKey, openMasterKey } from './sealing/master-key.ts'
import { type DemoFolder, demoFolder } from './start/demo-folder.ts'
import { firstOfficers } from './start/first-officers.ts'
import { openPages } from './start/open-pages.ts'
import { originsOf, type Settings } from './start/settings-of.ts'

/**
 * Puts the program together and opens it to the world. The port comes first: whoever comes early is told
 * to wait, and a port that is taken is known before anything is made. `say` speaks to whoever started it.
 */
export async function start(settings: Settings, say: (line: string) => void): Promise<Running> {
  const serving = await serve(settings)
  const open: Open = {}
  const stop = async () => {
    // Whoever only listens would be waited for.
    open.feed?.close()
    await serving.stop(GRACE_MS)
    await open.jobs?.stop()
    await open.store?.close()
  }
  try {
    await begin(settings, say, serving, open)
    return { address: originsOf(settings, serving.port)[0], stop }
  } catch (error) {
    await stop()
    throw error
  }
}

export interface Running {
  address: string
  stop(): Promise<void>
}

/** What is to be closed again, as far as the start came. */
type Open = { store?: Store; feed?: Feed; jobs?: { stop(): Promise<void> } }

const GRACE_MS = 10_000
const LOCK_MINUTES = 10
const IDLE_MINUTES = 30
/** A working day with its evening. */
const ABSOLUTE_HOURS = 12

async function begin(settings: Settings, say: (line: string) => void, serving: Serving, open: Open): Promise<void> {
  const log = createLogger({ level: settings.logLevel, destination: pino.destination(2) })
  mkdirSync(settings.folder, { recursive: true, mode: 0o700 })
  const demo: DemoFolder | undefined = settings.demo && !settings.databaseUrl ? demoFolder(settings.folder) : undefined
  const master = openMasterKey(settings.key, keyFile(join(settings.folder, 'master.key')))
  const store = await openStore(settings.databaseUrl ? { url: settings.databaseUrl } : { folder: settings.folder })
  open.store = store
  await assertMasterKey(store, master)

  const now = () => Date.now()
  const origins = originsOf(settings, serving.port)
  const secret = sessionSecret(master)
  const logged = (level: string, message: string) => log[level === 'error' ? 'error' : 'debug'](`identity: ${message}`)
  const identity = createIdentity({
    db: store.db,
    secret,
    origin: origins[0],
    idleMinutes: IDLE_MINUTES,
    absoluteHours: ABSOLUTE_HOURS,
    lockMinutes: LOCK_MINUTES,
    now,
    log: logged
  })
  const { fileBytesMax, officeFonts } = settings
  const given = { store, master, identity, now, log, origins, lockMinutes: LOCK_MINUTES, fileBytesMax, officeFonts }
  const setUp = `${origins[0]}/set-up#${setUpToken(master)}`
  await firstOfficers({ ...given, demo: settings.demo, folder: demo, setUp, say })

  const deps = createDeps(given)
  open.feed = deps.feed
  const app = createApp(given, deps)
  open.jobs = everyMinute({ ...deps, log })
  const api = (request: Request) => app.fetch(request)
  // The pages' own loads reach the API in this process, without a socket.
  Object.assign(globalThis, { [Symbol.for('mingdu.fetch')]: api })
  serving.show({ api, pages: await openPages(settings.dashboard, say), origins })
}

/** Signs the session cookies; of its own kind, so that it opens nothing else. */
function sessionSecret({ applicants }: MasterKey): string {
  return Buffer.from(hkdfSync('sm3', applicants, '', 'mingdu sessions', 32)).toString('hex')
}
