/** A value and how often it came. */
export type Weighted = { value: number; n: number }

/** The value at share `p` of all, in order: of two that lie beside the middle their mean. Null of nothing. */
export function quantile(values: readonly Weighted[], p: number): number | null {
  const sorted = values.filter((v) => v.n > 0).sort((a, b) => a.value - b.value)
  const all = sorted.reduce((n, v) => n + v.n, 0)
  if (all === 0) return null
  const at = p * all
  let seen = 0
  for (const [i, { value, n }] of sorted.entries()) {
    seen += n
    if (at < seen) return value
    if (at === seen) return (value + (sorted[i + 1]?.value ?? value)) / 2
  }
  return sorted[sorted.length - 1]?.value ?? null
}
