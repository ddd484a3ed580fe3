import type { LocalDate, ReplyClock } from '@mingdu/schema'
import type { DaySpeech } from '../dates/say-day.ts'
import type { Say } from '../words/speak.ts'
import { edgeOf, type Placed } from './place-cells.ts'

/** A text above the cells. A flag flies from a pole at the edge of its day; other words stand at their day. */
export type StripLabel = {
  kind: 'legal' | 'strict' | 'today' | 'receipt' | 'restart'
  text: string
  /** Pole or day. */
  at: number
  /** Left edge and width of the text with its box. */
  x: number
  width: number
  lane: number
}

export const LANES = 3
const PAD = 8
const GAP = 6

/**
 * Words above the strip, by rank: the legal date, today, the strict date, restarts, receipt. What would
 * touch a label of higher rank moves to the next lane; what finds no room is left to the sentence and ledger.
 */
export function stripLabels(clock: ReplyClock, placed: Placed, today: LocalDate, width: number, say: Say, day: DaySpeech): StripLabel[] {
  const found: StripLabel[] = []
  const put = (kind: StripLabel['kind'], at: number | null, text: string, lanes: readonly number[], align: 'end' | 'start') => {
    if (at === null) return
    const w = widthOf(text, 12) + (kind === 'legal' || kind === 'strict' ? 2 * PAD : 0)
    const x = align === 'end' && at - w >= 0 ? at - w : Math.min(at, width - w)
    const lane = lanes.find((l) => found.every((o) => o.lane !== l || x > o.x + o.width + GAP || x + w + GAP < o.x))
    if (lane !== undefined) found.push({ kind, text, at, x, width: w, lane })
  }
  const same = clock.legal !== null && clock.legal === clock.strict
  if (clock.legal)
    put('legal', edgeOf(placed, clock.legal), say(same ? 'strip.both' : 'strip.legal', { day: day.due(clock.legal) }), [0], 'end')
  const now = placed.cells.find((c) => c.cell.day === today)
  if (now) {
    const counted = now.cell.kind === 'counted' && now.cell.number !== undefined
    const words = counted
      ? say('strip.todayNth', { day: day.short(today), n: now.cell.number as number })
      : say('strip.today', { day: day.short(today) })
    put('today', now.x + placed.cellWidth / 2, words, [1, 2, 0], 'end')
  }
  if (clock.strict && !same)
    put('strict', edgeOf(placed, clock.strict), say('strip.strict', { day: day.due(clock.strict) }), [1, 0, 2], 'end')
  put('receipt', 3, `${say('strip.receipt')} ${day.short(clock.receipt)}`, [2, 1], 'start')
  for (const gap of placed.gaps.filter((g) => g.kind === 'restart')) {
    put('restart', gap.x + gap.width, `${say('strip.restart')} ${day.short(gap.from)}`, [2, 1], 'start')
  }
  return found
}

/** Chinese characters are as wide as they are high; figures and Latin letters a little over half. */
export const widthOf = (text: string, size: number): number =>
  Array.from(text).reduce((sum, c) => sum + ((c.codePointAt(0) as number) > 0x2e7f ? size : size * 0.58), 0)
