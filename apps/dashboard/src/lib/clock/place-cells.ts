import type { ClockCell, LocalDate, ReplyClock } from '@mingdu/schema'
import { addDays, daysBetween } from '@mingdu/schema/plain'
import { type Look, lookOf } from './look.ts'

export type PlacedCell = { cell: ClockCell; look: Look; x: number }
/** Days without a cell: a weekend, a holiday with its name, the break where the clock began anew. */
export type Gap = { kind: 'weekend' | 'holiday' | 'restart'; x: number; width: number; from: LocalDate; to: LocalDate; name: string }
export type Placed = { cells: PlacedCell[]; gaps: Gap[]; pitch: number; cellWidth: number; start: number; end: number }

const MARGIN = 14
const WIDTHS = { weekend: 9, holiday: 40, restart: 22 } as const
const MAX_PITCH = 26

/** Puts the cells of a clock side by side into `width`, with room for the gaps between them. */
export function placeCells(clock: ReplyClock, today: LocalDate, width: number): Placed {
  const before = clock.cells.map((cell, i) => gapsBetween(clock.cells[i - 1]?.day ?? clock.receipt, cell.day, clock))
  const fixed = before.flat().reduce((sum, g) => sum + WIDTHS[g.kind], 0)
  const pitch = Math.max(1.5, Math.min(MAX_PITCH, (width - 2 * MARGIN - fixed) / Math.max(1, clock.cells.length)))
  const cells: PlacedCell[] = []
  const gaps: Gap[] = []
  let x = MARGIN
  for (const [i, cell] of clock.cells.entries()) {
    for (const gap of before[i] ?? []) {
      gaps.push({ ...gap, x, width: WIDTHS[gap.kind] })
      x += WIDTHS[gap.kind]
    }
    cells.push({ cell, look: lookOf(cell, today), x })
    x += pitch
  }
  return { cells, gaps, pitch, cellWidth: pitch * 0.84, start: MARGIN, end: x - pitch * 0.16 }
}

type Between = Omit<Gap, 'x' | 'width'>

function gapsBetween(before: LocalDate, after: LocalDate, clock: ReplyClock): Between[] {
  const gaps: Between[] = []
  const free = daysBetween(before, after) - 1
  const [from, to] = [addDays(before, 1), addDays(after, -1)]
  const restart = clock.restarts.find((r) => before <= r && r < after)
  if (restart) gaps.push({ kind: 'restart', from: restart, to: restart, name: '' })
  if (free < 1) return gaps
  const holidays = clock.holidays.filter((h) => h.from <= to && h.to >= from)
  gaps.push({ kind: holidays.length > 0 ? 'holiday' : 'weekend', from, to, name: holidays.map((h) => h.name).join('、') })
  return gaps
}

/**
 * Right edge of the day's cell, or of the last cell before it; null before the first cell, and after the
 * last: the strip of a case that ended early, or that waits, does not reach its due day.
 */
export function edgeOf(placed: Placed, day: LocalDate): number | null {
  const until = placed.cells.filter((c) => c.cell.day <= day)
  const last = until[until.length - 1]
  const reached = until.length < placed.cells.length || last?.cell.day === day
  return last && reached ? last.x + placed.cellWidth : null
}
