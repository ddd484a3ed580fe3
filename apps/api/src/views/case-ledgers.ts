import type { CaseId, Lang, OrganId } from '@mingdu/schema'
import { clockFacts, ledgerText, otherLedgers, replay, replyClock, replyLedger } from '@mingdu/workflow'
import { factsOf, verdictLaw } from '../door/bookkeeping.ts'
import { readStream } from '../log/read.ts'
import { lawOn } from '../settings/law-on.ts'
import type { Reading } from './reading.ts'

/** The ledgers of every term of a case as one text, the reply's first; null where there is no such case. */
export async function caseLedgers(
  { db, settings, today, at }: Pick<Reading, 'db' | 'settings' | 'today' | 'at'>,
  organ: OrganId,
  id: CaseId,
  lang: Lang
): Promise<string | null> {
  const log = await readStream(db, organ, id)
  const number = log[0]?.assigned?.number
  if (number === undefined) return null
  const now = lawOn(settings, organ, today, at)
  const { file } = replay(factsOf(log), now.statute)
  const law = verdictLaw(settings, log, file, now)
  const facts = clockFacts(file)
  const ledgers = [
    ...(facts && file.phase !== 'void' ? [replyLedger(replyClock(facts, law, today))] : []),
    ...otherLedgers(file, law, today, now)
  ]
  const articles = Object.fromEntries(law.statute.articles.map((a) => [a.id, a]))
  const names = { lang, articles, consultation: law.statute.consultation }
  return ledgers.map((ledger) => `${ledgerText(ledger, number, today, names)}\n`).join('\n')
}
