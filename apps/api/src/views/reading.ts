import type { LocalDate, OfficerId } from '@mingdu/schema'
import type { Db } from '../log/store.ts'
import type { MasterKey } from '../sealing/master-key.ts'
import type { Settings } from '../settings/settings.ts'

/** What every view is read with: who asks, on which legal day, with what is known now (ISO 8601). */
export type Reading = { db: Db; master: MasterKey; settings: Settings; officer: OfficerId; today: LocalDate; at: string }
