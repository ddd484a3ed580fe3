import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import type { Played } from '@mingdu/workflow/simulate'
import { playedSum } from './played-sum.ts'
import type { Told } from './worker.ts'

/**
 * `npm run simulate -- --seed S --cases N`: plays offices over years and holds every step to every rule.
 * Exit 0: all held, what was played on stdout as JSON · 1: one did not, its seed, step and rule on stderr ·
 * 2: not understood.
 */
const options = { seed: { type: 'string', default: '1' }, cases: { type: 'string', default: '2000' } } as const
const asked = readAsked()
if (asked) await simulate(asked)
else {
  console.error('usage: npm run simulate -- --seed S --cases N (whole numbers; N at least 1)')
  process.exitCode = 2
}

async function simulate(given: { seed: number; cases: number }): Promise<void> {
  const begun = performance.now()
  const every = Math.max(1, availableParallelism())
  const played: Played[] = []
  const progress = (one: Played): void => {
    played.push(one)
    const { histories, steps } = playedSum(played)
    if (process.stderr.isTTY || histories >= given.cases)
      process.stderr.write(`\r${histories} of ${given.cases} histories, ${steps} steps, all rules hold`)
  }
  const workers = Array.from({ length: every }, (_, nth) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: { ...given, every, nth } })
    worker.on('message', (told: Told) => ('broken' in told ? stop(told.broken) : progress(told.played)))
    return new Promise<void>((resolve, reject) => worker.once('exit', () => resolve()).once('error', reject))
  })
  await Promise.all(workers)
  process.stderr.write('\n')
  console.log(JSON.stringify({ seed: given.seed, seconds: Math.round((performance.now() - begun) / 1000), ...playedSum(played) }))
}

function stop({ message, stack, seed, cases }: Extract<Told, { broken: unknown }>['broken']): never {
  process.stderr.write(`\n${message}\n${stack ? `${stack}\n` : ''}again: npm run simulate -- --seed ${seed} --cases ${cases}\n`)
  process.exit(1)
}

function readAsked(): { seed: number; cases: number } | null {
  try {
    const { values } = parseArgs({ options })
    const [seed, cases] = [Number(values.seed), Number(values.cases)]
    return Number.isSafeInteger(seed) && seed >= 0 && Number.isSafeInteger(cases) && cases >= 1 ? { seed, cases } : null
  } catch {
    return null
  }
}
