import type { Envelope, Fact, OrganId } from '@mingdu/schema'
import { type Admission, admit, type Replayed } from '@mingdu/workflow'
import { lawOn } from '../settings/law-on.ts'
import type { Reading } from '../views/reading.ts'
import { factsOf } from './bookkeeping.ts'
import { itemsThisMonth } from './items-this-month.ts'

/**
 * One fact asked of the rules, by the law of its own day and with what only the log can count. The door asks
 * before it records, the preview before anybody does: the same question, so the same answer.
 */
export async function askRules(
  { db, settings, today, at }: Pick<Reading, 'db' | 'settings' | 'today' | 'at'>,
  log: readonly Envelope[],
  now: Replayed,
  fact: Fact,
  organ: OrganId
): Promise<Admission> {
  const law = lawOn(settings, organ, fact.on, at)
  const counted = fact.type === 'feeNotified' ? await itemsThisMonth(db, log, now.file, law) : null
  return admit(factsOf(log), fact, { law, today, itemsThisMonth: counted }, now)
}
