import type { Article, Label, Lang, LedgerLine, LocalDate, TermLedger } from '@mingdu/schema'
import { daySpeech, fillText } from '@mingdu/schema/plain'
import { circled, consultationsIn, ledgerWords, sayArrangements, sayEvent, sayNote } from './say-line.ts'

/** What a ledger's text needs beside its lines: what the law calls things. */
export type LedgerNames = {
  lang: Lang
  articles: Readonly<Record<string, Pick<Article, 'law' | 'article' | 'gist'>>>
  consultation: Readonly<Record<string, { label: Label }>>
}

/**
 * A ledger as plain text, one numbered sentence a line, with its grounds: to copy into a file for
 * review or court. The same in browser, server, jobs and reports, because they all ask here.
 */
export function ledgerText(ledger: TermLedger, caseNumber: string, today: LocalDate, names: LedgerNames): string {
  const { text, term } = ledgerWords[names.lang]
  const body = ledger.lines.filter((l) => !isResult(l))
  return [
    fillText(text.title, { term: term[ledger.term] }) + (ledger.of === undefined ? '' : fillText(text.of, { of: ledger.of })),
    fillText(text.case, { number: caseNumber }),
    '',
    ...body.map((line, i) => sentence(line, i + 1, ledger, names)),
    '',
    ...ledger.lines.filter(isResult).map((line) => resultOf(line, ledger, names)),
    ...(ledger.provisional ? [text.provisional] : []),
    ...(ledger.unit === 'workingDays' ? [text.rule] : []),
    '',
    ...groundsOf(ledger, names),
    fillText(text.madeOn, { today: daySpeech(names.lang, null).full(today) })
  ].join('\n')
}

/** The two dates that a ledger ends with. */
export const isResult = (line: LedgerLine): boolean => line.event === 'legalDue' || line.event === 'strictDue'

function sentence(line: LedgerLine, n: number, ledger: TermLedger, names: LedgerNames): string {
  const { text, join, unit } = ledgerWords[names.lang]
  const day = daySpeech(names.lang, null)
  const of = unit[ledger.unit]
  const note = [sayNote(line, names.lang, ledger.unit), sayArrangements(line, names.lang)].filter(Boolean).join(join.clause)
  const counted = line.counted > 0 ? fillText(text.counted, { counted: line.counted, unit: of }) : ''
  const excluded = line.excluded > 0 ? fillText(text.excluded, { excluded: line.excluded, unit: of }) : ''
  return fillText(text.line, {
    n,
    span: line.from === line.to ? day.full(line.from) : day.fullSpan(line.from, line.to),
    what: [sayEvent(line, names.lang), consultedIn(line, ledger, names)].filter(Boolean).join(join.space),
    note: note ? join.note + note : '',
    counted: counted + excluded,
    running: line.counted + line.excluded > 0 ? fillText(text.running, { running: line.running, total: line.total }) : '',
    article: line.article ? fillText(text.article, { article: names.articles[line.article]?.article ?? line.article }) : ''
  }).trimEnd()
}

/** ① 第三方、② 共同制作机关 */
function consultedIn(line: LedgerLine, { consulted }: TermLedger, { consultation, lang }: LedgerNames): string {
  const named = consultationsIn(line).map((n) => `${circled(n)} ${consultation[consulted[n] ?? '']?.label[lang] ?? ''}`.trim())
  return named.join(ledgerWords[lang].join.list)
}

function resultOf(line: LedgerLine, ledger: TermLedger, names: LedgerNames): string {
  const { text } = ledgerWords[names.lang]
  return fillText(text.result, {
    what: sayEvent(line, names.lang),
    day: daySpeech(names.lang, null).full(line.to),
    note: sayNote(line, names.lang, ledger.unit)
  })
}

function groundsOf(ledger: TermLedger, names: LedgerNames): string[] {
  const { text, join } = ledgerWords[names.lang]
  const cited = [...new Set(ledger.lines.flatMap((l) => l.article ?? []))].flatMap((id) => names.articles[id] ?? [])
  return [text.basis, ...cited.map((a) => `${a.law}${a.article}${join.open}${a.gist[names.lang]}${join.close}`)]
}
