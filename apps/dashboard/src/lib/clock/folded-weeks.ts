import type { ClockCell, LocalDate, ReplyClock } from '@mingdu/schema'
import { addDays, mondayOf } from '@mingdu/schema/plain'
import { circled, ledgerWords, sayEvent } from '@mingdu/workflow/ledger-text'
import type { Say } from '../words/speak.ts'
import type { Voice } from '../words/voice.ts'
import { type Look, lookOf } from './look.ts'

type Speaker = Pick<Voice, 'say' | 'day' | 'lang'>

export type FoldedDay = {
  day: LocalDate
  look: Look | 'receipt' | 'holiday' | 'free'
  words: string
  cell: ClockCell | null
  today: boolean
}
export type FoldedWeek = {
  monday: LocalDate
  days: FoldedDay[]
  event: { text: string; tone: 'plain' | 'legal' | 'strict' | 'today' } | null
}

/** The same cells, one row a week from Monday to Sunday, with one word for what the week brought. */
export function foldedWeeks(clock: ReplyClock, today: LocalDate, voice: Speaker): FoldedWeek[] {
  const cells = new Map(clock.cells.map((c) => [c.day, c]))
  const last = clock.cells[clock.cells.length - 1]?.day ?? clock.receipt
  const weeks: FoldedWeek[] = []
  for (let monday = mondayOf(clock.receipt); monday <= last; monday = addDays(monday, 7)) {
    const days = Array.from({ length: 7 }, (_, i) => foldedDay(addDays(monday, i), clock, cells, today, voice.say))
    weeks.push({ monday, days, event: eventOf(monday, clock, today, voice) })
  }
  return weeks
}

function foldedDay(date: LocalDate, clock: ReplyClock, cells: ReadonlyMap<LocalDate, ClockCell>, today: LocalDate, say: Say): FoldedDay {
  const cell = cells.get(date) ?? null
  const base = { day: date, cell, today: date === today }
  if (cell) {
    const number = cell.number === undefined ? '' : cell.kind === 'late' ? `+${cell.number}` : String(cell.number)
    return { ...base, look: lookOf(cell, today), words: number || (cell.worked ? say('strip.worked') : '') }
  }
  if (date === clock.receipt) return { ...base, look: 'receipt', words: '' }
  const holiday = clock.holidays.find((h) => h.from <= date && date <= h.to)
  return holiday ? { ...base, look: 'holiday', words: holiday.name.slice(0, 2) } : { ...base, look: 'free', words: '' }
}

/** Dates rank before events, and what ends the term before what moves it. */
function eventOf(monday: LocalDate, clock: ReplyClock, today: LocalDate, { say, day, lang }: Speaker): FoldedWeek['event'] {
  const { event } = ledgerWords[lang]
  const sunday = addDays(monday, 6)
  const within = (date: LocalDate | null): date is LocalDate => date !== null && monday <= date && date <= sunday
  if (within(clock.legal)) return { text: event.legalDue, tone: 'legal' }
  if (within(clock.strict)) return { text: event.strictDue, tone: 'strict' }
  const line = clock.lines.find((l) => MARKS.includes(l.event) && within(l.from))
  if (line) return { text: sayEvent(line, lang), tone: 'plain' }
  if (within(today)) return { text: say('strip.today', { day: day.short(today) }), tone: 'today' }
  const consulted = clock.cells.find((c) => within(c.day) && c.kind === 'excluded')
  return consulted ? { text: `${(consulted.consultations ?? []).map(circled).join('')} ${event.consultation}`, tone: 'plain' } : null
}

const MARKS: readonly string[] = [
  'receipt',
  'arrival',
  'correctionRequested',
  'restartByCorrection',
  'extension',
  'delay',
  'feeNotified',
  'restartByPayment'
]
