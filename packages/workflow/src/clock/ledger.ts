import type { ClockCell, LedgerEvent, LedgerLine, LocalDate } from '@mingdu/schema'
import { type Law, periodOf } from '../law.ts'
import { arranged } from './arranged.ts'
import type { BothReadings } from './both-readings.ts'
import type { ClockFacts } from './clock-facts.ts'
import { excludedBetween } from './exclusions.ts'
import { replyArticle, replyDays } from './reply-term.ts'
import type { Walk } from './walk.ts'

/**
 * The explanation of a due date: what happened on which day, how many working days counted or were
 * excluded, and the running total. Made from the strip's cells, so that both say the same.
 */
export function ledgerOf(facts: ClockFacts, readings: BothReadings, cells: readonly ClockCell[], law: Law, today: LocalDate): LedgerLine[] {
  const marks = marksOf(facts, readings, law)
  const lines = [...marks, ...runsOf(facts.receipt, cells, new Set([...marks.map((m) => m.day), today]), readings, today)].sort(byDay)
  const base = replyDays(facts, law)
  return [...runningTotals(lines, readings, law, base), ...dueLines(readings, law, base)].map(({ article, ...line }) => {
    const cited = replyArticle(article, facts, law)
    return cited ? { ...line, article: cited } : line
  })
}

type Mark = { day: LocalDate; event: LedgerEvent; about?: LedgerLine['about'] }
/** `after`: the working day before the first; the rest between them belongs to the run. */
type Run = { day: LocalDate; from: LocalDate; after: LocalDate; event: LedgerEvent; cells: ClockCell[]; about?: LedgerLine['about'] }

/** Runs come before the events of their last day; receipt comes before everything. */
function byDay(a: Mark | Run, b: Mark | Run): number {
  if (a.day !== b.day) return a.day < b.day ? -1 : 1
  return rank(a) - rank(b)
}
const rank = (x: Mark | Run): number => (x.event === 'arrival' ? 0 : x.event === 'receipt' ? 1 : 'cells' in x ? 2 : 3)

function marksOf(facts: ClockFacts, readings: BothReadings, law: Law): Mark[] {
  const marks: Mark[] = [{ day: facts.receipt, event: 'receipt' }]
  if (facts.arrival !== facts.receipt) marks.push({ day: facts.arrival, event: 'arrival' })
  for (const { start, pause } of readings.legal.stretches) {
    if (!pause) continue
    const correction = pause.kind === 'correction'
    const about = correction
      ? { nth: law.days.between(start, pause.asked), limit: periodOf(law.statute, 'correctionNotice').value }
      : { limit: periodOf(law.statute, 'payment').value }
    marks.push({ day: pause.asked, event: correction ? 'correctionRequested' : 'feeNotified', about })
    if (pause.ended) marks.push({ day: pause.ended, event: correction ? 'restartByCorrection' : 'restartByPayment' })
  }
  for (const [i, e] of facts.extensions.entries()) {
    const { extension } = readings.legal.stretches.find((s) => s.granted.extendedBy === i)?.granted ?? { extension: 0 }
    marks.push({ day: e.on, event: extension > 0 ? 'extension' : 'extensionWithoutEffect', about: { days: extension || e.workingDays } })
  }
  for (const [i, d] of facts.delays.entries()) {
    const effective = readings.legal.stretches.some((s) => s.granted.delayedBy === i)
    marks.push({ day: d.on, event: effective ? 'delay' : 'delayWithoutEffect', about: { days: d.workingDays } })
  }
  if (facts.settledOn && facts.settledBy) marks.push({ day: facts.settledOn, event: facts.settledBy })
  return marks
}

/** Neighbouring cells of one kind make a line, broken where something happened and at today. */
function runsOf(
  receipt: LocalDate,
  cells: readonly ClockCell[],
  breaks: ReadonlySet<LocalDate>,
  readings: BothReadings,
  today: LocalDate
): Run[] {
  const runs: Run[] = []
  let previous: string | null = null
  let after = receipt
  for (const cell of cells) {
    const event = eventOf(cell, readings, today)
    const numbers = (cell.consultations ?? []).join(',')
    const key = `${event}|${numbers}|${cell.kind}`
    const run = runs.at(-1)
    const broken = run !== undefined && [...breaks].some((b) => run.day <= b && b < cell.day)
    if (run && key === previous && !broken) {
      run.day = cell.day
      run.cells.push(cell)
    } else {
      runs.push({ day: cell.day, from: cell.day, after, event, cells: [cell], ...(numbers ? { about: { consultations: numbers } } : {}) })
    }
    previous = key
    after = cell.day
  }
  return runs
}

function eventOf(cell: ClockCell, readings: BothReadings, today: LocalDate): LedgerEvent {
  if (cell.kind === 'waiting') return awaitedOn(cell.day, readings)
  if (cell.kind === 'late') return 'late'
  if (cell.consultations) return 'consultation'
  return cell.day > today ? 'ahead' : 'handling'
}

function awaitedOn(day: LocalDate, readings: BothReadings): LedgerEvent {
  const stretch = readings.legal.stretches.find(({ pause }) => pause && pause.asked < day && (pause.ended === null || day <= pause.ended))
  return stretch?.pause?.kind === 'payment' ? 'awaitingPayment' : 'awaitingCorrection'
}

function runningTotals(lines: readonly (Mark | Run)[], readings: BothReadings, law: Law, base: number): LedgerLine[] {
  let running = 0
  let total = base
  return lines.map((line) => {
    if (line.event === 'restartByCorrection' || line.event === 'restartByPayment') {
      running = 0
      total = base + carriedOver(line.day, readings)
    }
    if (line.event === 'extension' || line.event === 'delay') total += Number(line.about?.days ?? 0)
    const cells = 'cells' in line ? line.cells : []
    const counted = cells.filter((c) => !c.consultations && (c.kind === 'counted' || c.kind === 'void')).length
    const excluded = cells.filter((c) => c.consultations).length
    running += counted
    const article = law.statute.rules[line.event]
    return {
      from: 'from' in line ? line.from : line.day,
      to: line.day,
      event: line.event,
      counted,
      excluded,
      running,
      total,
      ...(article ? { article } : {}),
      ...(line.event === 'late' ? { about: { days: cells.length } } : line.about ? { about: line.about } : {}),
      ...('after' in line ? arranged(line.after, line.day, law) : {})
    }
  })
}

/** Days of an extension that the organ lets hold for the term that begins here. */
function carriedOver(start: LocalDate, { legal }: BothReadings): number {
  const i = legal.stretches.findIndex((s, n) => n > 0 && s.start === start)
  const { extendedBy, extension } = legal.stretches[i]?.granted ?? { extendedBy: null, extension: 0 }
  return extendedBy !== null && legal.stretches.slice(0, i).some((s) => s.granted.extendedBy === extendedBy) ? extension : 0
}

/** The two results: the project's reading, and the strictest one with its grounds. */
function dueLines(readings: BothReadings, law: Law, base: number): LedgerLine[] {
  const line = ({ stretches, exclusions, due }: Walk, event: LedgerEvent, about: LedgerLine['about']): LedgerLine[] => {
    const last = stretches.at(-1)
    if (due === null || !last) return []
    const article = law.statute.rules[event]
    const excluded = excludedBetween(last.start, due, exclusions, law)
    const { total } = last
    return [
      {
        from: due,
        to: due,
        event,
        counted: total,
        excluded,
        running: total,
        total,
        ...(article ? { article } : {}),
        ...(about ? { about } : {})
      }
    ]
  }
  const last = readings.legal.stretches.at(-1)
  return [
    ...line(readings.legal, 'legalDue', {
      base,
      extension: last?.granted.extension ?? 0,
      delay: last?.granted.delay ?? 0
    }),
    ...line(readings.strictWalk, 'strictDue', { by: readings.strictBy.join(',') })
  ]
}
