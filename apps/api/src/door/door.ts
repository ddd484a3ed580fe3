import type { CaseId, Irregularity, LocalDate, OfficerId, OrganId, RecordRequest, Refusal, SettingFact } from '@mingdu/schema'
import type { z } from 'zod'
import { claimKey, keepAnswer } from '../log/idempotency.ts'
import type { Store, Tx } from '../log/store.ts'
import type { MasterKey } from '../sealing/master-key.ts'
import type { Settings } from '../settings/settings.ts'
import type { SettingsBook } from '../settings/settings-book.ts'
import { digestOf } from './digest-of.ts'
import { recordOnCase } from './record-on-case.ts'
import { recordSettings } from './record-settings.ts'

/** One case's share of an act: a new case where `caseId` is null. `expected`: how long its log is thought to be. */
export type CaseEntry = { organ: OrganId; caseId: CaseId | null; expected: number; facts: readonly RecordRequest[] }
export type SettingEntry = { organ: OrganId; facts: readonly SettingFact[] }

/** Where a case's log stands after an act. */
export type Recorded = { organ: OrganId; id: CaseId; version: number }

/** What came of an act. Everything but `recorded` left nothing behind. */
export type Answer<T> =
  | { is: 'recorded'; recorded: T; again: boolean }
  | { is: 'refused'; refusal: Refusal }
  | { is: 'irregular'; irregularities: Irregularity[] }
  | { is: 'changed'; organ: OrganId; id: CaseId; version: number }
  | { is: 'unknownCase' }
  | { is: 'notPermitted' }
  | { is: 'notOfTheSchema'; issues: z.core.$ZodIssue[] }
  | { is: 'keyReused' }

export type Door = {
  /** One act on one or several cases: all recorded or none. */
  record(officer: OfficerId, key: string, entries: readonly CaseEntry[]): Promise<Answer<Recorded[]>>
  recordSettings(officer: OfficerId, key: string, entries: readonly SettingEntry[]): Promise<Answer<OrganId[]>>
}

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
  dayOf: (instant: number) => LocalDate
}

/**
 * The one way into the log. Permission, possibility, concurrency, the idempotency key, sealing, postings
 * and views happen here, in one transaction; pages, jobs and imports all come through it.
 */
export function createDoor(given: DoorGiven & { dayOf: (instant: number) => LocalDate }): Door {
  return {
    record: (officer, key, entries) =>
      once(given, officer, key, entries, async (act) => {
        const recorded: Recorded[] = []
        for (const entry of entries) recorded.push(await recordOnCase(act, entry))
        return recorded
      }),
    recordSettings: (officer, key, entries) => once(given, officer, key, entries, (act) => recordSettings(act, entries))
  }
}

/** Leaves the transaction with nothing done, carrying the answer out. */
export class TurnedAway extends Error {
  readonly answer: Exclude<Answer<never>, { is: 'recorded' }>
  constructor(answer: Exclude<Answer<never>, { is: 'recorded' }>) {
    super(answer.is)
    this.answer = answer
  }
}

async function once<T>(
  given: DoorGiven & { dayOf: (instant: number) => LocalDate },
  officer: OfficerId,
  key: string,
  entries: unknown,
  work: (act: Act) => Promise<T>
): Promise<Answer<T>> {
  const instant = given.now()
  const at = new Date(instant).toISOString()
  try {
    return await given.store.transaction(async (tx): Promise<Answer<T>> => {
      const claim = await claimKey(tx, officer, key, digestOf(entries), at)
      if (claim.is === 'otherBody') throw new TurnedAway({ is: 'keyReused' })
      // Only where the log stood is kept, so that no personal data outlives its erasure here.
      if (claim.is === 'kept') return { is: 'recorded', recorded: JSON.parse(claim.answer) as T, again: true }
      const settings = await given.book.current(tx)
      const recorded = await work({ ...given, tx, settings, officer, actId: given.newId(), at, today: given.dayOf(instant) })
      await keepAnswer(tx, officer, key, 200, JSON.stringify(recorded))
      return { is: 'recorded', recorded, again: false }
    })
  } catch (thrown) {
    if (thrown instanceof TurnedAway) return thrown.answer
    throw thrown
  }
}
