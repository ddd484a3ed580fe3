import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Played } from '@mingdu/workflow/simulate'
import { playedSum } from './played-sum.ts'
import type { Told } from './worker.ts'

/** Plays offices over years, on every core, and holds every step to every rule; what was played goes to stdout as JSON. */
export async function simulateRules(given: { seed: number; cases: number }): Promise<void> {
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
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: { seed: given.seed, cases: given.cases, every, nth } })
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
