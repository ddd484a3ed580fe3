/**
 * Running numbers of an organ's papers (文号): the organ's pattern says how they look, `{年}` for the year
 * and `{n}` for the number. Nothing about them is law; what an organ did not choose has no pattern.
 */
export const sayNumber = (pattern: string, year: number, n: number): string =>
  pattern.replace('{年}', String(year)).replace('{n}', String(n))

/** What stands around the running number in a year. */
export function aroundNumber(pattern: string, year: number): { before: string; after: string } {
  const [before = '', after = ''] = pattern.replace('{年}', String(year)).split('{n}')
  return { before, after }
}

/** The running number in what is written; null where it follows another pattern, or is of another year. */
export function numberIn(pattern: string, year: number, said: string): number | null {
  const { before, after } = aroundNumber(pattern, year)
  if (said.length <= before.length + after.length || !said.startsWith(before) || !said.endsWith(after)) return null
  const digits = said.slice(before.length, said.length - after.length)
  return /^[1-9]\d{0,6}$/.test(digits) ? Number(digits) : null
}

/** What a series holds up to its last number: whole stretches that nobody bears, first and last. */
export type Gap = { from: number; to: number }

/** The stretches between 1 and the highest number that are missing. */
export function gapsIn(numbers: readonly number[]): Gap[] {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b)
  return sorted.flatMap((n, i) => {
    const from = (sorted[i - 1] ?? 0) + 1
    return n > from ? [{ from, to: n - 1 }] : []
  })
}
