import type { OfficerId, OrganId } from '@mingdu/schema'
import { v7 } from 'uuid'
import { createDoor, type Door } from '../door/door.ts'
import { openStore, type Store } from '../log/store.ts'
import { masterKey } from '../sealing/master-key.ts'
import { settingsBook } from '../settings/settings-book.ts'

export const organ = 'bench' as OrganId
export const officer = 'clerk' as OfficerId

/** An office of one organ and one person, in memory, on a day after the sample case. */
export async function benchOffice(): Promise<{ store: Store; door: Door; newId: () => string }> {
  const store = await openStore({ memory: true })
  const now = () => Date.parse('2026-05-06T02:00:00Z')
  const door = createDoor({ store, master: masterKey(new Uint8Array(32)), book: settingsBook(), now, newId: v7 })
  const dated = { on: '2026-01-05', from: '2026-01-05' } as never as { on: never; from: never }
  const set = await door.recordSettings(officer, v7(), [
    {
      organ,
      facts: [
        { type: 'organEstablished', ...dated, name: '试验局', shortName: '试验局', level: 'department' as never },
        { type: 'rolesGranted', ...dated, officer, roles: ['registrar', 'handler', 'head', 'signer', 'clerk', 'administrator'] }
      ]
    }
  ])
  if (set.is !== 'recorded') throw new Error(`the office could not be set up: ${set.is}`)
  return { store, door, newId: v7 }
}
