import type { CaseId, Irregularity, LocalDate, OfficerId, OrganId, RecordRequest, Refusal, SettingFact } from '@mingdu/schema'
import type { z } from 'zod'
import type { Store, Tx } from '../log/store.ts'
import type { MasterKey } from '../sealing/master-key.ts'
import type { Settings } from '../settings/settings.ts'
import type { SettingsBook } from '../settings/settings-book.ts'

/** One case's share of an act: a new case where `caseId` is null. `expected`: how long its log is thought to be. */
export type CaseEntry = { organ: OrganId; caseId: CaseId | null; expected: number; facts: readonly RecordRequest[] }
export type SettingEntry = { organ: OrganId; facts: readonly SettingFact[] }

/** Where a case's log stands after an act. */
export type Recorded = { organ: OrganId; id: CaseId; version: number }

/** What came of an act. Everything but `recorded` left nothing behind; `entry`: which case of several it was about. */
export type Answer<T> =
  | { is: 'recorded'; recorded: T; again: boolean }
  | { is: 'refused'; refusal: Refusal; entry?: number }
  | { is: 'irregular'; irregularities: Irregularity[]; entry?: number }
  | { is: 'changed'; organ: OrganId; id: CaseId; version: number }
  | { is: 'unknownCase' }
  | { is: 'notPermitted' }
  | { is: 'notOfTheSchema'; issues: z.core.$ZodIssue[] }
  | { is: 'keyReused' }

/** What the door works with; `now` in milliseconds. */
export type DoorGiven = { store: Store; master: MasterKey; book: SettingsBook; now: () => number; newId: () => string }

/** What holds for the whole of one act. */
export type Act = DoorGiven & {
  tx: Tx
  settings: Settings
  officer: OfficerId
  actId: string
  at: string
  today: LocalDate
}

/** Leaves the transaction with nothing done, carrying the answer out. */
export class TurnedAway extends Error {
  readonly answer: Exclude<Answer<never>, { is: 'recorded' }>
  constructor(answer: Exclude<Answer<never>, { is: 'recorded' }>) {
    super(answer.is)
    this.answer = answer
  }
}
