import type { Reading } from './read-row.ts'
import type { Line } from './take-apart.ts'

/**
 * Rows with several ways are settled only if the table's own identities leave one: each row that is
 * the same in every combination that holds. Where none holds the table has a mistake in print, and
 * identities that are broken anyway decide nothing.
 */
export function settle(
  readings: ReadonlyMap<string, Reading>,
  holds: (rows: ReadonlyMap<string, Line>) => boolean
): Map<string, Line | null> {
  const certain = new Map<string, Line>()
  const open: [string, Line[]][] = []
  for (const [code, { ways }] of readings) {
    if (ways.length === 1 && ways[0]) certain.set(code, ways[0])
    if (ways.length > 1) open.push([code, ways])
  }
  const holding = combinations(open).filter((choice) => holds(new Map([...certain, ...choice])))
  return new Map([...readings.keys()].map((code) => [code, certain.get(code) ?? agreed(holding, code)]))
}

const TOO_MANY = 4_000

function combinations(open: [string, Line[]][]): Map<string, Line>[] {
  if (open.length === 0 || open.reduce((n, [, ways]) => n * ways.length, 1) > TOO_MANY) return []
  return open.reduce<Map<string, Line>[]>(
    (chosen, [code, ways]) => chosen.flatMap((choice) => ways.map((way) => new Map(choice).set(code, way))),
    [new Map()]
  )
}

function agreed(holding: Map<string, Line>[], code: string): Line | null {
  const lines = holding.map((choice) => choice.get(code))
  const [first] = lines
  return first && lines.every((line) => line?.every((value, i) => value === first[i])) ? first : null
}
