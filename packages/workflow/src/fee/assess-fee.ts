import type { LocalDate, Statute, Tariff } from '@mingdu/schema'

/** The tariff in force on a day, or null: the caller refuses aloud, nothing is assumed. */
export const tariffOn = (statute: Statute, basis: Tariff['basis'], on: LocalDate): Tariff | null =>
  statute.tariffs.find((t) => t.basis === basis && t.since <= on && (t.until === undefined || on <= t.until)) ?? null

/**
 * Fee in fen for `units` more after `already` in the same count (for items: of one applicant, organ and
 * calendar month). Marginal: each unit costs what its own bracket says (国办函〔2020〕109号, arts 4, 5).
 */
export function assessFee(tariff: Tariff, already: number, units: number): number {
  return upTo(tariff, already + units) - upTo(tariff, already)
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
