import type { Deadline, LocalDate, ReplyClock } from '@mingdu/schema'
import { addDays, daysBetween, mondayOf, weekday } from '@mingdu/schema/plain'
import { type Look, lookOf } from './look.ts'

/**
 * All rows of a list share one axis: from the Monday three weeks back over seven weeks, so that today is
 * one line through the whole list.
 */
export type Axis = { first: LocalDate; weeks: number; today: LocalDate }
export const axisAround = (today: LocalDate): Axis => ({ first: addDays(mondayOf(today), -21), weeks: 7, today })

export const AXIS_WIDTH = 168
const WEEK = 23
const PITCH = 4
export const CELL = 2.9

/** Left edge of a day's cell; a worked Saturday or Sunday stands in the gap between two weeks. */
export function xOf(axis: Axis, day: LocalDate): number {
  const days = daysBetween(axis.first, day)
  const week = Math.floor(days / 7)
  return 2 + week * WEEK + Math.min(weekday(day) - 1, 5) * PITCH
}

export type SmallStrip = {
  cells: { x: number; look: Look }[]
  /** Excluded days, one hatch a week. */
  hatches: { x: number; width: number }[]
  receipt: number | null
  flags: { x: number; filled: boolean; passed: boolean }[]
  /** A due day lies beyond the right edge. */
  beyond: boolean
}

export function smallStrip(clock: ReplyClock | null, deadline: Deadline | null, axis: Axis): SmallStrip {
  const last = addDays(axis.first, axis.weeks * 7 - 1)
  const within = (day: LocalDate) => day >= axis.first && day <= last
  const cells = (clock?.cells ?? []).filter((c) => within(c.day))
  const dues = duesOf(clock, deadline)
  return {
    cells: cells.filter((c) => c.kind !== 'excluded').map((c) => ({ x: xOf(axis, c.day), look: lookOf(c, axis.today) })),
    hatches: weekly(
      cells.filter((c) => c.kind === 'excluded').map((c) => c.day),
      axis
    ),
    receipt: clock && within(clock.receipt) ? xOf(axis, clock.receipt) : null,
    flags: dues.filter((d) => within(d.day)).map((d) => ({ x: xOf(axis, d.day) + CELL, filled: d.filled, passed: d.day < axis.today })),
    beyond: dues.some((d) => d.day > last) || (clock?.cells ?? []).some((c) => c.day > last)
  }
}

/** The nearest date that is ours to keep is a filled flag; the others' dates and the later reply are outlined. */
function duesOf(clock: ReplyClock | null, deadline: Deadline | null): { day: LocalDate; filled: boolean }[] {
  const nearest = deadline && alarmDay(deadline)
  const dues = nearest ? [{ day: nearest, filled: deadline.onWhom === 'organ' }] : []
  if (clock?.legal && clock.legal !== nearest && deadline?.state !== 'late') dues.push({ day: clock.legal, filled: false })
  return dues
}

/** Alarms and colours run on the earlier of both dates. */
export const alarmDay = ({ legal, strict }: Pick<Deadline, 'legal' | 'strict'>): LocalDate | null =>
  legal && strict ? (legal < strict ? legal : strict) : (legal ?? strict)

function weekly(days: readonly LocalDate[], axis: Axis): { x: number; width: number }[] {
  const hatches: { x: number; width: number; until: number }[] = []
  for (const day of days) {
    const x = xOf(axis, day)
    const open = hatches[hatches.length - 1]
    if (open && x - open.until <= PITCH - CELL + 0.2) {
      open.until = x + CELL
      open.width = open.until - open.x
    } else hatches.push({ x, width: CELL, until: x + CELL })
  }
  return hatches.map(({ x, width }) => ({ x, width }))
}
