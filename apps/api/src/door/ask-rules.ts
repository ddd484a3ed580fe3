import type { Envelope, Fact, OrganId } from '@mingdu/schema'
import { type Admission, admit, type Replayed } from '@mingdu/workflow'
import { factsOf } from './bookkeeping.ts'
import { type Asking, circumstancesOf } from './circumstances.ts'

/**
 * One fact asked of the rules, by the law of its own day and with what only the log, the settings and other
 * cases can tell. The door asks before it records, the preview before anybody does: the same question, so
 * the same answer.
 */
export async function askRules(asking: Asking, log: readonly Envelope[], now: Replayed, fact: Fact, organ: OrganId): Promise<Admission> {
  return admit(factsOf(log), fact, await circumstancesOf(asking, { organ, log, file: now.file }, fact), now)
}
