import type { CaseId, Envelope, Fact, FactOf, OrganId } from '@mingdu/schema'
import { type CaseFile, type Circumstances, takesMerged } from '@mingdu/workflow'
import { isReady } from '../files/recorded-file.ts'
import { numberBorneBy } from '../numbers/borne-by.ts'
import { lawOn } from '../settings/law-on.ts'
import type { Reading } from '../views/reading.ts'
import { isInSight } from '../views/sight.ts'
import { adjustsClosed } from './adjusts-closed.ts'
import { itemsThisMonth } from './items-this-month.ts'

/** Who asks, with what the store and the settings then say. */
export type Asking = Pick<Reading, 'db' | 'settings' | 'officer' | 'today' | 'at'>

/** What the rules need to judge a fact said of a case, and can be learnt only here: counts, people, other cases. */
export async function circumstancesOf(
  asking: Asking,
  { organ, log, file }: { organ: OrganId; log: readonly Envelope[]; file: CaseFile },
  fact: Fact
): Promise<Circumstances> {
  const law = lawOn(asking.settings, organ, fact.on, asking.at)
  return {
    law,
    today: asking.today,
    by: asking.officer,
    itemsThisMonth: fact.type === 'feeNotified' ? await itemsThisMonth(asking.db, log, file, law) : null,
    handlers: fact.type === 'assigned' ? asking.settings.holdersOf('handler', organ, fact.on) : undefined,
    numberBorneBy: await numberBorneBy(asking, { organ, log, file }, fact),
    adjusts: adjustsClosed(asking, organ, log, fact),
    otherCaseInSight: fact.type === 'linked' || fact.type === 'merged' ? await isThere(asking, log[0] as Envelope, fact) : undefined,
    fileReady: fact.type === 'fileAdded' ? await isReady(asking.db, organ, log[0]?.stream as CaseId, asking.officer, fact) : undefined
  }
}

/**
 * Whether what is named is another case that whoever says it may see: in his own organ, or in one in his sight. What
 * this one is merged into is the same organ's, and goes on there or was answered there.
 */
async function isThere(
  { db, settings, officer, today }: Asking,
  own: Pick<Envelope, 'organ' | 'stream'>,
  { type, to }: FactOf<'linked' | 'merged'>
): Promise<boolean> {
  if (to.case === own.stream || !isInSight(settings, officer, to.organ, today)) return false
  const found = await db.selectFrom('cases').select('phase').where('organ', '=', to.organ).where('id', '=', to.case).executeTakeFirst()
  if (!found || type === 'linked') return found !== undefined
  return to.organ === own.organ && takesMerged[found.phase]
}
