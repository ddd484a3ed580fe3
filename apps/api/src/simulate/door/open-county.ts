import type { LocalDate, OrganId } from '@mingdu/schema'
import type { Play } from '@mingdu/workflow/simulate'
import { v7 } from 'uuid'
import type { SettingEntry } from '../../door/act.ts'
import { createDoor, type Door } from '../../door/door.ts'
import { openStore, type Store } from '../../log/store.ts'
import { assertMasterKey } from '../../sealing/key-check.ts'
import { masterKey } from '../../sealing/master-key.ts'
import { type SettingsBook, settingsBook } from '../../settings/settings-book.ts'
import { administrator, founding } from './county.ts'
import { type Cutting, cutStore } from './cut-store.ts'

/** The program's door over an embedded store in a folder, on a clock that the play sets. */
export type County = {
  readonly store: Store
  readonly door: Door
  readonly book: SettingsBook
  /** The next act is cut off as told. */
  cutNext(cutting: Cutting): void
  on(day: LocalDate): void
  settle(entries: readonly SettingEntry[]): Promise<OrganId[]>
  close(): Promise<void>
}

export const master = masterKey(new Uint8Array(32).fill(11))

export async function openCounty(folder: string): Promise<County> {
  const opened = await openStore({ folder })
  await assertMasterKey(opened, master)
  const { store, cutNext } = cutStore(opened)
  const book = settingsBook()
  let instant = 0
  const door = createDoor({ store, master, book, now: () => instant, newId: v7 })
  return {
    store,
    door,
    book,
    cutNext,
    on: (day) => {
      instant = Date.parse(`${day}T02:00:00.000Z`)
    },
    async settle(entries) {
      const answer = await door.recordSettings(administrator, v7(), entries)
      if (answer.is !== 'recorded') throw new Error(`the settings were not recorded: ${JSON.stringify(answer)}`)
      return answer.recorded
    },
    close: () => opened.close()
  }
}

/** A county's first day. */
export async function found(county: County, play: Play): Promise<void> {
  county.on(play.from)
  await county.settle(founding(play))
}
