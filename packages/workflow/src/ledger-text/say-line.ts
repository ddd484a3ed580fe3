import type { Arrangements, Lang, LedgerEvent, LedgerLine, ReplyClock } from '@mingdu/schema'
import { daySpeech, fillText } from '@mingdu/schema/plain'
import { en } from './en.ts'
import type { LedgerStart, LedgerWords } from './words.ts'
import { zh } from './zh.ts'

export const ledgerWords: Record<Lang, LedgerWords> = { zh, en }

/** ①②③ of the consultations that exclude the days of a line. */
export const consultationsIn = (line: LedgerLine): number[] =>
  String(line.about?.consultations ?? '')
    .split(',')
    .filter(Boolean)
    .map(Number)

export const circled = (n: number): string => (n >= 1 && n <= 20 ? String.fromCodePoint(0x245f + n) : `(${n})`)

/** What happened on a line of the ledger. */
export function sayEvent(line: LedgerLine, lang: Lang): string {
  const words = ledgerWords[lang]
  if (line.event !== 'termStart') return words.event[line.event]
  return words.start[String(line.about?.from) as LedgerStart] ?? words.event.termStart
}

/** How the line counts, from the figures it carries; empty where there is nothing to say. */
export function sayNote(line: LedgerLine, lang: Lang, unit: keyof LedgerWords['unit'] = 'workingDays'): string {
  const words = ledgerWords[lang]
  const found = notes[line.event](line)
  if (found === null) return ''
  if (found === 'strict') return strictGrounds(line, words)
  const granted = Number(line.about?.extension ?? 0) + Number(line.about?.delay ?? 0)
  return fillText(words.note[found], { ...line.about, total: line.total, granted, unit: words.unit[unit] })
}

type Note = keyof LedgerWords['note'] | 'strict' | null

const notes: Record<LedgerEvent, (line: LedgerLine) => Note> = {
  receipt: () => 'receipt',
  termStart: () => 'receipt',
  arrival: () => 'arrival',
  correctionRequested: ({ about }) => (about?.nth === undefined ? null : about.nth === 0 ? 'sameDay' : 'nth'),
  feeNotified: () => 'payment',
  restartByCorrection: () => 'restart',
  restartByPayment: () => 'restart',
  extension: () => 'granted',
  delay: () => 'granted',
  extensionWithoutEffect: () => 'noEffect',
  delayWithoutEffect: () => 'noEffect',
  awaitingCorrection: () => 'awaiting',
  awaitingPayment: () => 'awaiting',
  consultation: (line) => (consultationsIn(line).length > 1 ? 'union' : null),
  late: () => 'late',
  legalDue: ({ about }) => (Number(about?.extension ?? 0) + Number(about?.delay ?? 0) > 0 ? 'dueGranted' : 'due'),
  strictDue: () => 'strict',
  handling: () => null,
  sentOut: () => null,
  withdrawn: () => null,
  discontinued: () => null,
  merged: () => null,
  lapsed: () => null,
  elapsed: () => null,
  termKept: () => null,
  termOver: () => null,
  unused: () => null,
  ahead: () => null,
  calendarDays: () => null,
  movedToWorkingDay: () => null
}

function strictGrounds({ about }: LedgerLine, words: LedgerWords): string {
  const by = String(about?.by ?? '')
    .split(',')
    .filter(Boolean) as ReplyClock['strictBy']
  return by.length > 0 ? by.map((reading) => words.strict[reading]).join(words.join.clause) : words.note.same
}

/** What holiday notices did to the line: who is off, which weekends are worked, by which notice; provisional where there is none. */
export function sayArrangements({ arrangements, provisional }: LedgerLine, lang: Lang): string {
  const words = ledgerWords[lang]
  const said = arrangements ? [arranged(arrangements, lang)] : []
  return [...said, ...(provisional ? [words.arranged.provisional] : [])].join(words.join.clause)
}

function arranged({ holidays, worked, notices }: Arrangements, lang: Lang): string {
  const words = ledgerWords[lang]
  const day = daySpeech(lang, worked[0] ?? holidays[0]?.to ?? null)
  const off = holidays.map((h) => fillText(words.arranged.off, { name: h.name, span: day.span(h.from, h.to) }))
  const on = worked.length > 0 ? [fillText(words.arranged.worked, { days: worked.map(day.due).join(words.join.list) })] : []
  const cited = notices
    .map((n) => fillText(n.number ? words.arranged.numbered : words.arranged.notice, { title: n.title, number: n.number ?? '' }))
    .join(words.join.list)
  return [...off, ...on].join(words.join.note) + fillText(words.arranged.notices, { notices: cited })
}
