import type { ClockCell, LocalDate } from '@mingdu/schema'
import { earlier, later } from '@mingdu/schema/plain'
import { type Law, periodOf } from '../law.ts'
import type { ClockFacts, Pause } from './clock-facts.ts'
import { excludedBy } from './exclusions.ts'
import type { Stretch, Walk } from './walk.ts'

/** Every working day of the clock from receipt on, as the strip draws it and the ledger adds it up. */
export function cellsOf(facts: ClockFacts, legal: Walk, law: Law, today: LocalDate): ClockCell[] {
  const cells = legal.stretches.flatMap((stretch) => [
    ...countedCells(stretch, legal, law),
    ...(stretch.pause ? waitingCells(stretch.pause, law, today) : lateCells(stretch.due, later(stretch.due, facts.settledOn ?? today), law))
  ])
  return facts.settledOn === null ? cells : cells.filter((c) => c.day <= (facts.settledOn as LocalDate))
}

/** The day on which the applicant's term ends; null until the notice was received. */
export const pauseDue = (pause: Pause, law: Law): LocalDate | null =>
  pause.noticeReceived && law.days.add(pause.noticeReceived, pause.termWorkingDays ?? periodOf(law.statute, 'payment').value)

function countedCells(stretch: Stretch, legal: Walk, law: Law): ClockCell[] {
  const until = stretch.pause ? stretch.pause.asked : stretch.due
  const voided = stretch.pause !== null && stretch.pause.ended !== null
  const base = stretch.total - stretch.granted.extension - stretch.granted.delay
  let number = 0
  return workingDaysBetween(stretch.start, until, law).map((day) => {
    // A notice sent after the term had passed undoes no lateness, whatever restarts then.
    if (number === stretch.total) return cell(day, 'late', law, { number: law.days.between(stretch.due, day) })
    const consultations = excludedBy(day, legal.exclusions)
    if (consultations.length > 0) return cell(day, voided ? 'void' : 'excluded', law, { consultations })
    number += 1
    return cell(day, voided ? 'void' : 'counted', law, number > base ? { number, extension: true } : { number })
  })
}

function waitingCells(pause: Pause, law: Law, today: LocalDate): ClockCell[] {
  const until = pause.ended ?? later(today, pauseDue(pause, law) ?? today)
  return workingDaysBetween(pause.asked, until, law).map((day) => cell(day, 'waiting', law))
}

const lateCells = (due: LocalDate, until: LocalDate, law: Law): ClockCell[] =>
  workingDaysBetween(due, until, law).map((day, i) => cell(day, 'late', law, { number: i + 1 }))

function workingDaysBetween(a: LocalDate, b: LocalDate, law: Law): LocalDate[] {
  const n = Math.max(0, law.days.between(a, earlier(b, law.days.add(a, MAX_CELLS))))
  return Array.from({ length: n }, (_, i) => law.days.add(a, i + 1))
}

/** A case forgotten for years needs no cell for each of its late days. */
const MAX_CELLS = 400

function cell(day: LocalDate, kind: ClockCell['kind'], law: Law, more: Partial<ClockCell> = {}): ClockCell {
  return {
    day,
    kind,
    ...more,
    ...(law.days.isProvisional(day) ? { provisional: true } : {}),
    ...(law.days.isMadeUp(day) ? { worked: true } : {})
  }
}
