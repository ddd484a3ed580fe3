import { addDays, day, type LocalDate, type OfficerId } from '@mingdu/schema'
import { pino } from 'pino'
import { v7 } from 'uuid'
import { createApp, createDeps } from '../app.ts'
import { createIdentity } from '../auth/identity.ts'
import type { SettingEntry } from '../door/act.ts'
import { MB } from '../files/limits.ts'
import type { Store } from '../log/store.ts'
import type { Deps } from '../routes/deps.ts'
import { assertMasterKey } from '../sealing/key-check.ts'
import { masterKey } from '../sealing/master-key.ts'
import { type Client, clientOf } from './client.ts'
import { everybody, foundedOn, founder, settings } from './county.ts'
import { identityGiven, ORIGIN, openSessions } from './sessions.ts'

export interface Office extends Deps {
  app: ReturnType<typeof createApp>
  as(officer: OfficerId): Client
  nobody: Client
  /** Sets the clock to ten in the morning of the day, Beijing time. */
  on(day: string): LocalDate
  /** Everything the program logged. */
  lines: string[]
}

export const testMaster = masterKey(new Uint8Array(32).fill(7))

/** The whole program but for its port, over a given store, with a county in it and a clock that is set by hand. */
export async function openOffice(store: Store, founding: readonly SettingEntry[] = settings): Promise<Office> {
  let instant = 0
  const on = (text: string) => {
    instant = Date.parse(`${text}T02:00:00.000Z`)
    return day(text)
  }
  on(foundedOn)
  const lines: string[] = []
  await assertMasterKey(store, testMaster)
  // Sessions run on the real clock: they are not what is tested here.
  const identity = createIdentity({ ...identityGiven(store), now: () => Date.now(), lockMinutes: 10 })
  // So that what is too large need not be large.
  const given = { store, master: testMaster, identity, now: () => instant, fileBytesMax: MB }
  const deps = createDeps(given)
  const log = pino({ level: 'debug' }, { write: (line) => void lines.push(line) })
  const app = createApp({ ...given, log, origins: [ORIGIN], lockMinutes: 10 }, deps)
  const cookies = await openSessions(store, everybody)
  const founded = await deps.door.recordSettings(founder, v7(), founding)
  if (founded.is !== 'recorded') throw new Error(`the county was not founded: ${JSON.stringify(founded)}`)
  on(addDays(foundedOn, 1))
  const client = (cookie: string | null) => clientOf((path, request) => app.request(`${ORIGIN}${path}`, request), cookie)
  return { ...deps, app, lines, on, nobody: client(null), as: (officer) => client(cookies.get(officer) ?? raise(officer)) }
}

function raise(officer: OfficerId): never {
  throw new Error(`nobody called ${officer} is in the county`)
}
