import { parentPort, workerData } from 'node:worker_threads'
import { BrokenInvariant, type Played, watched } from '@mingdu/workflow/simulate'
import { batches } from './batches.ts'

/** What a worker answers for each county: what was played, or what broke. */
export type Told = { played: Played } | { broken: { message: string; stack: string; seed: number; cases: number } }

const { seed, cases, every, nth } = workerData as { seed: number; cases: number; every: number; nth: number }

for (const [i, play] of batches(seed, cases).entries()) {
  if (i % every !== nth) continue
  try {
    tell({ played: watched(play) })
  } catch (error) {
    if (!(error instanceof BrokenInvariant)) throw error
    const cause = error.cause instanceof Error ? (error.cause.stack ?? '') : ''
    tell({ broken: { message: error.message, stack: cause, seed: error.seed, cases: play.cases } })
    break
  }
}

function tell(told: Told): void {
  parentPort?.postMessage(told)
}
