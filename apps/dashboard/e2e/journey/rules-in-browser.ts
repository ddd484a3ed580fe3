import type { Lang, LocalDate, Statute } from '@mingdu/schema'
import { clockFacts, type LoggedFact, lawWith, ledgerText, otherLedgers, replay, replyClock, replyLedger } from '@mingdu/workflow'

type Given = { log: LoggedFact[]; statute: Statute; today: LocalDate; number: string; lang: Lang }

export function ledgers({ log, statute, today, number, lang }: Given): string {
  const law = lawWith(statute)
  const { file } = replay(log, statute)
  const facts = clockFacts(file)
  const all = [...(facts ? [replyLedger(replyClock(facts, law, today))] : []), ...otherLedgers(file, law, today)]
  const names = { lang, articles: Object.fromEntries(statute.articles.map((a) => [a.id, a])), consultation: statute.consultation }
  return all.map((ledger) => `${ledgerText(ledger, number, today, names)}\n`).join('\n')
}
