/** One side of a comparison. What it runs may be prepared and cleared away outside the measured time. */
export type Contestant = {
  run(): unknown
  before?(): unknown
  after?(): unknown
}

export type Unit = 'ms' | 'per second'

export type Options = {
  /** What one run does of the thing named; the figures are per operation. */
  operations?: number
  rounds?: number
  warmUpRounds?: number
  /** The clock, in milliseconds. */
  now?: () => number
}

/** `ratio`: times as fast as the baseline, more is better, whatever the unit. */
export type Row = { name: string; value: number; unit: Unit; baseline: string; baselineValue: number; ratio: number }

/**
 * Times ours and the baseline in turns, so that a busy minute of the machine falls on both, each going
 * first in every other round; figures are medians over the rounds, in milliseconds per operation or
 * operations per second.
 */
export async function measure(
  name: string,
  unit: Unit,
  ours: Contestant,
  baseline: Contestant & { name: string },
  { operations = 1, rounds = 9, warmUpRounds = 2, now = () => performance.now() }: Options = {}
): Promise<Row> {
  const times = { ours: [] as number[], baseline: [] as number[] }
  for (let round = -warmUpRounds; round < rounds; round++) {
    const turns = [['ours', ours] as const, ['baseline', baseline] as const]
    for (const [side, contestant] of round % 2 === 0 ? turns : turns.reverse()) {
      const ms = await millisecondsOf(contestant, now)
      if (round >= 0) times[side].push(ms / operations)
    }
  }
  const [oursMs, baselineMs] = [median(times.ours), median(times.baseline)]
  const inUnit = (ms: number) => rounded(unit === 'ms' ? ms : 1000 / ms)
  return {
    name,
    value: inUnit(oursMs),
    unit,
    baseline: baseline.name,
    baselineValue: inUnit(baselineMs),
    ratio: rounded(baselineMs / oursMs)
  }
}

async function millisecondsOf({ before, run, after }: Contestant, now: () => number): Promise<number> {
  await before?.()
  const start = now()
  const result = run()
  // A promise costs a turn of the loop, which plain functions should not pay.
  if (result instanceof Promise) await result
  const ms = now() - start
  await after?.()
  return ms
}

/** Of an even number, the mean of the middle two. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1)
  if (middle.length === 0) throw new RangeError('the median of nothing')
  return middle.reduce((sum, value) => sum + value, 0) / middle.length
}

/** Four figures are more than a shared machine can tell apart. */
const rounded = (value: number) => Number(value.toPrecision(4))
