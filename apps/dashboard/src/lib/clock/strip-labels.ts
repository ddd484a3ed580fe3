import type { LocalDate, ReplyClock } from '@mingdu/schema'
import type { DaySpeech } from '@mingdu/schema/plain'
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
    if (at === null) return false
    const w = widthOf(text, 12) + (kind === 'legal' || kind === 'strict' ? 2 * PAD : 0)
    const x = align === 'end' && at - w >= 0 ? at - w : Math.min(at, width - w)
    const lane = lanes.find((l) => found.every((o) => !touches({ kind, at, x, width: w, lane: l }, o)))
    if (lane === undefined) return false
    found.push({ kind, text, at, x, width: w, lane })
    return true
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
    const words = `${say('strip.restart')} ${day.short(gap.from)}`
    if (!put('restart', gap.x + gap.width, words, [2, 1], 'start')) put('restart', gap.x, words, [2, 1, 0], 'end')
  }
  return found
}

type Box = Omit<StripLabel, 'text'>

/** Side by side in one lane, or a pole of the higher one running down through the lower one's words. */
function touches(a: Box, b: Box): boolean {
  if (a.lane === b.lane) return a.x <= b.x + b.width + GAP && b.x <= a.x + a.width + GAP
  const [upper, lower] = a.lane < b.lane ? [a, b] : [b, a]
  return hasPole(upper) && lower.x - 2 <= upper.at && upper.at <= lower.x + lower.width + 2
}
const hasPole = ({ kind }: Pick<StripLabel, 'kind'>) => kind === 'legal' || kind === 'strict' || kind === 'today'

/** Chinese characters are as wide as they are high; figures and Latin letters a little over half. */
export const widthOf = (text: string, size: number): number =>
  Array.from(text).reduce((sum, c) => sum + ((c.codePointAt(0) as number) > 0x2e7f ? size : size * 0.58), 0)
