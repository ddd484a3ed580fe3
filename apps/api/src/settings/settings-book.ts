import { SETTINGS_STREAM } from '@mingdu/schema'
import { readSettings } from '../log/read.ts'
import type { Db } from '../log/store.ts'
import { type Settings, settingsOf } from './settings.ts'

/** The settings as last read, read again when the log holds newer ones (another process may have written them). */
export type SettingsBook = { current(db: Db): Promise<Settings> }

export function settingsBook(): SettingsBook {
  let kept: { upTo: number; settings: Settings } = { upTo: -1, settings: settingsOf([]) }
  return {
    async current(db) {
      const { upTo } = await db
        .selectFrom('facts')
        .select((eb) => eb.fn.coalesce(eb.fn.max('position'), eb.lit(0)).as('upTo'))
        .where('stream', '=', SETTINGS_STREAM)
        .executeTakeFirstOrThrow()
      // Settings are recorded one after the other, so the last position tells them all; of two reads at once the older may end last.
      if (upTo !== kept.upTo) kept = { upTo, settings: settingsOf(await readSettings(db)) }
      return kept.settings
    }
  }
}
