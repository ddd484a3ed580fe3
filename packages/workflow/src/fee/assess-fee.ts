import type { FeeAssessment, FeeBasis, FeeLine, LocalDate, Statute, Tariff } from '@mingdu/schema'
import { raise } from '../law.ts'

/** What a fee is asked for: `units` in all, after `already` in the same count; `excluded` of them are not counted; `waived` in fen. */
export type FeeAsked = { tariff: Tariff; already: number; units: number; excluded?: number; waived?: number }

/** The tariff in force on a day, or null: the caller refuses aloud, nothing is assumed. */
export const tariffOn = (statute: Statute, basis: FeeBasis, on: LocalDate): Tariff | null =>
  statute.tariffs.find((t) => t.basis === basis && t.since <= on && (t.until === undefined || on <= t.until)) ?? null

/**
 * A fee with its calculation, in fen. Marginal: each unit costs what its own bracket says (国办函〔2020〕109号,
 * arts 4, 5). The count goes on over the items of one applicant, organ and calendar month, and over the pages
 * of one request. Throws where more is excluded than there is, or more waived than is due: the door refuses before.
 */
export function assessFee({ tariff, already, units, excluded = 0, waived = 0 }: FeeAsked): FeeAssessment {
  if (excluded > units) raise(`${excluded} of ${units} units cannot be left out`)
  const lines = linesOf(tariff, already, already + units - excluded)
  const due = lines.reduce((sum, line) => sum + line.fen, 0)
  if (waived > due) raise(`${waived} fen cannot be waived of ${due}`)
  const free = lines.reduce((n, line) => n + (line.fenEach === 0 ? line.units : 0), 0)
  return { basis: tariff.basis, article: tariff.article, lines, free, excluded, waived, total: due - waived }
}

/** The sum alone, in fen, of `units` after `already`. */
export const feeOf = (tariff: Tariff, already: number, units: number): number => upTo(tariff, already + units) - upTo(tariff, already)

/** Units `after + 1` to `last` of the count, cut at the brackets. */
function linesOf(tariff: Tariff, after: number, last: number): FeeLine[] {
  return bracketsUpTo(tariff, last).flatMap((bracket) => {
    const from = Math.max(bracket.from, after + 1)
    const to = Math.min(bracket.to, last)
    const units = to - from + 1
    return units > 0 ? [{ from, to, units, fenEach: bracket.fen, fen: units * bracket.fen }] : []
  })
}

/** What the first `units` units cost together. */
function upTo(tariff: Tariff, units: number): number {
  let sum = 0
  for (const { from, to, fen } of bracketsUpTo(tariff, units)) sum += Math.max(0, Math.min(units, to) - from + 1) * fen
  return sum
}

function bracketsUpTo(tariff: Tariff, units: number): { from: number; to: number; fen: number }[] {
  const starts = tariff.brackets.map((b) => ({ from: b.from, fen: b.fen }))
  const { beyond } = tariff
  for (let last = starts.at(-1); beyond && last && last.from + beyond.step <= units; last = starts.at(-1)) {
    starts.push({ from: last.from + beyond.step, fen: last.fen + beyond.stepFen })
  }
  return starts.map((b, i) => ({ ...b, to: (starts[i + 1]?.from ?? Number.POSITIVE_INFINITY) - 1 }))
}
