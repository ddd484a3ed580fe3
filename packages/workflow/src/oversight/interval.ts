/** Standard deviations that hold 95 of 100. */
const Z = 1.959964

/**
 * Wilson's interval: within it lies the rate that the office would show in the long run, with 95 chances of
 * 100. Whoever has few cases gets a wide one, so that chance is not taken for a difference.
 */
export function wilson(hits: number, n: number): [low: number, high: number] {
  const p = hits / n
  const z2 = Z * Z
  const middle = (p + z2 / (2 * n)) / (1 + z2 / n)
  const half = (Z * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n * n))) / (1 + z2 / n)
  return [Math.max(0, middle - half), Math.min(1, middle + half)]
}
