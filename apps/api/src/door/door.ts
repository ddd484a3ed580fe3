import { legalDayOf, type OfficerId, type OrganId } from '@mingdu/schema'
import { claimKey, keepAnswer } from '../log/idempotency.ts'
import { CaseErased } from '../sealing/case-keys.ts'
import { type Act, type Answer, type CaseEntry, type DoorGiven, type Recorded, type SettingEntry, TurnedAway } from './act.ts'
import { digestOf } from './digest-of.ts'
import { parsedEntries } from './parsed-entries.ts'
import { recordOnCase } from './record-on-case.ts'
import { recordSettings } from './record-settings.ts'

export type Door = {
  /** One act on one or several cases: all recorded or none. */
  record(officer: OfficerId, key: string, entries: readonly CaseEntry[]): Promise<Answer<Recorded[]>>
  recordSettings(officer: OfficerId, key: string, entries: readonly SettingEntry[]): Promise<Answer<OrganId[]>>
}

/**
 * The one way into the log. Permission, possibility, concurrency, the idempotency key, sealing, postings
 * and views happen here, in one transaction; pages, jobs and imports all come through it.
 */
export function createDoor(given: DoorGiven): Door {
  return {
    async record(officer, key, said) {
      const parsed = parsedEntries(said)
      if (parsed.is === 'notOfTheSchema') return parsed
      return once(given, officer, key, parsed.entries, async (act) => {
        const recorded: Recorded[] = []
        for (const [n, entry] of parsed.entries.entries()) recorded.push(await recordOnCase(act, entry).catch((no) => raise(about(n, no))))
        return recorded
      })
    },
    recordSettings: (officer, key, entries) => once(given, officer, key, entries, (act) => recordSettings(act, entries))
  }
}

/** The case of an act that could not be recorded is named, so that one row of fifty can be put right. */
function about(entry: number, thrown: unknown): unknown {
  if (!(thrown instanceof TurnedAway)) return thrown
  const { answer } = thrown
  return answer.is === 'refused' || answer.is === 'irregular' ? new TurnedAway({ ...answer, entry }) : thrown
}

function raise(thrown: unknown): never {
  throw thrown
}

async function once<T>(
  given: DoorGiven,
  officer: OfficerId,
  key: string,
  entries: unknown,
  work: (act: Act) => Promise<T>
): Promise<Answer<T>> {
  const instant = given.now()
  const at = new Date(instant).toISOString()
  try {
    return await given.store.transaction(async (tx): Promise<Answer<T>> => {
      const claim = await claimKey(tx, officer, key, digestOf(given.master, entries), at)
      if (claim.is === 'otherBody') throw new TurnedAway({ is: 'keyReused' })
      // Only where the log stood is kept, so that no personal data outlives its erasure here.
      if (claim.is === 'kept') return { is: 'recorded', recorded: JSON.parse(claim.answer) as T, again: true }
      const settings = await given.book.current(tx)
      const recorded = await work({ ...given, tx, settings, officer, actId: given.newId(), at, today: legalDayOf(instant) })
      await keepAnswer(tx, officer, key, 200, JSON.stringify(recorded))
      return { is: 'recorded', recorded, again: false }
    })
  } catch (thrown) {
    if (thrown instanceof TurnedAway) return thrown.answer
    // Nothing more can be said beside a case whose particulars were erased; what needs no words still can be recorded.
    if (thrown instanceof CaseErased) return { is: 'refused', refusal: { code: 'caseErased' } }
    throw thrown
  }
}
