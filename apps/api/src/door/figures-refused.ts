import type { OrganId, Refusal, SettingFact } from '@mingdu/schema'
import { keepsOpen } from '@mingdu/workflow'
import { statute } from '../settings/statute.ts'
import { yearChecks } from '../views/year-checks.ts'
import { yearSnapshot } from '../views/year-snapshot.ts'
import type { Act } from './act.ts'

/** What is handed in or published again is what the books say at that moment, and nothing stands in its way. */
export async function figuresRefused(act: Act, organ: OrganId, fact: SettingFact): Promise<Refusal | null> {
  if (fact.type === 'yearImported')
    return (await holdsResults(act, organ, fact.year)) ? { code: 'booksHaveTheYear', about: { year: fact.year } } : null
  if (fact.type !== 'yearHandedIn' && fact.type !== 'yearCorrected') return null
  const { year, snapshot } = fact
  const reading = { ...act, db: act.tx }
  const found = await yearSnapshot(reading, organ, year)
  const cite = (code: 'figuresMoved' | 'yearNotReady', about: Refusal['about'] = { year }): Refusal => {
    const article = statute.rules[code]
    return { code, ...(article ? { article } : {}), about: about as NonNullable<Refusal['about']> }
  }
  if (!found || found.digest !== snapshot.digest || snapshot.organ !== organ || snapshot.year !== year) return cite('figuresMoved')
  const open = keepsOpen((await yearChecks(reading, organ, year)) ?? [], fact.carryOverReason)
  return open.length > 0 ? cite('yearNotReady', { year, checks: [...new Set(open.map((c) => c.check))] }) : null
}

/** Cases that ended here in the year make its table; of those that are still open, a report of before may be read in. */
async function holdsResults({ tx }: Act, organ: OrganId, year: number): Promise<boolean> {
  const page = await tx.selectFrom('year_counts').select('counts').where('organ', '=', organ).where('year', '=', year).executeTakeFirst()
  return Object.entries(page?.counts ?? {}).some(([what, n]) => what.startsWith('outcome:') && n !== 0)
}
