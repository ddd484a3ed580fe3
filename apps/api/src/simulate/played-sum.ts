import type { Played } from '@mingdu/workflow/simulate'

/** What several plays came to together. */
export function playedSum(all: readonly Played[]): Played {
  const sum: Played = { histories: 0, steps: 0, admitted: 0, refused: 0, facts: {}, refusals: {}, irregular: {} }
  for (const played of all) {
    for (const key of ['histories', 'steps', 'admitted', 'refused'] as const) sum[key] += played[key]
    for (const key of ['facts', 'refusals', 'irregular'] as const)
      for (const [what, n] of Object.entries(played[key])) sum[key][what] = (sum[key][what] ?? 0) + n
  }
  return sum
}
