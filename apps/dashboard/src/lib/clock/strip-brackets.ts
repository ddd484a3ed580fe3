import type { ReplyClock } from '@mingdu/schema'
import { circled, ledgerWords } from '@mingdu/workflow/ledger-text'
import type { Voice } from '../words/voice.ts'
import type { Placed, PlacedCell } from './place-cells.ts'
import { widthOf } from './strip-labels.ts'

/** An open bracket under a run of cells, with its words. */
export type Bracket = { x1: number; x2: number; text: string; textX: number; strong: boolean; lane: number }

/** What the clock left out or added: void days, each consultation, their union, the extension, days late. */
export function stripBrackets(
  clock: ReplyClock,
  placed: Placed,
  width: number,
  names: Readonly<Record<number, string>>,
  { say, lang }: Pick<Voice, 'say' | 'lang'>
): Bracket[] {
  const found: Bracket[] = []
  const put = (cells: readonly PlacedCell[], text: string, strong = false) => {
    const [first, last] = [cells[0], cells[cells.length - 1]]
    if (!first || !last) return
    const [x1, x2] = [first.x, last.x + placed.cellWidth]
    const w = widthOf(text, 12)
    const textX = Math.max(0, Math.min(x1, width - w))
    const right = Math.max(x2, textX + w)
    const taken = (lane: number) =>
      found.some(
        (b) => b.lane === lane && textX < Math.max(b.x2, b.textX + widthOf(b.text, 12)) + 10 && right + 10 > Math.min(b.x1, b.textX)
      )
    let lane = strong ? 1 + Math.max(-1, ...found.map((b) => b.lane)) : 0
    while (taken(lane)) lane += 1
    found.push({ x1, x2, text, textX, strong, lane })
  }
  for (const run of runsOf(placed.cells, (c) => c.look === 'void'))
    put(run, say('strip.void', { n: run.filter((c) => !c.cell.consultations).length }))
  const numbers = [...new Set(clock.cells.flatMap((c) => (c.kind === 'excluded' ? (c.consultations ?? []) : [])))].sort((a, b) => a - b)
  const of = (n: number) => placed.cells.filter((c) => c.look === 'excluded' && c.cell.consultations?.includes(n))
  for (const n of numbers)
    put(of(n), say('strip.consultation', { mark: circled(n), name: names[n] ?? ledgerWords[lang].event.consultation, n: of(n).length }))
  const extended = placed.cells.filter((c) => c.cell.extension)
  put(extended, say('strip.extension', { n: extended.length }))
  const late = placed.cells.filter((c) => c.look === 'late')
  put(late, say('strip.late', { n: late.length }))
  const union = placed.cells.filter((c) => c.look === 'excluded')
  const overlap = union.reduce((sum, c) => sum + (c.cell.consultations?.length ?? 1) - 1, 0)
  if (overlap > 0) put(union, say('strip.union', { n: union.length, overlap }), true)
  return found
}

function runsOf(cells: readonly PlacedCell[], is: (c: PlacedCell) => boolean): PlacedCell[][] {
  const runs: PlacedCell[][] = []
  let open: PlacedCell[] | null = null
  for (const c of cells) {
    if (!is(c)) open = null
    else if (open) open.push(c)
    else {
      open = [c]
      runs.push(open)
    }
  }
  return runs
}
