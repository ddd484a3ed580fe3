import { legalDayOf } from '@mingdu/schema'
import type { Logger } from 'pino'
import { forgetOldKeys } from '../log/idempotency.ts'
import { anchorOf, sealNewHeads } from '../log/sealer.ts'
import type { Store } from '../log/store.ts'
import type { SettingsBook } from '../settings/settings-book.ts'
import { refreshCases } from '../views/refresh-cases.ts'

export type HousekeepingGiven = { store: Store; book: SettingsBook; now: () => number; log: Logger }

/**
 * One round of what no officer does: binds new facts into the seals, makes the day's anchor, brings dates
 * that follow the calendar up to today, forgets old keys. Ends no case and decides nothing; a round that
 * was missed is made up by the next.
 */
export async function housekeeping({ store, book, now }: HousekeepingGiven): Promise<{ sealed: number; moved: number }> {
  const at = new Date(now()).toISOString()
  const today = legalDayOf(now())
  const sealed = await sealNewHeads(store, at)
  const moved = await refreshCases(store, await book.current(store.db), today)
  await forgetOldKeys(store.db, at)
  await anchorOf(store, today)
  return { sealed, moved: moved.length }
}

/** Rounds every minute until stopped; one that fails is logged, and the next comes all the same. */
export function everyMinute(given: HousekeepingGiven): { stop(): Promise<void> } {
  let round: Promise<unknown> = Promise.resolve()
  const run = () => {
    round = round.then(() => housekeeping(given)).catch((err) => given.log.error({ err }, 'housekeeping'))
  }
  run()
  const timer = setInterval(run, MINUTE_MS)
  return {
    async stop() {
      clearInterval(timer)
      await round
    }
  }
}

const MINUTE_MS = 60_000
