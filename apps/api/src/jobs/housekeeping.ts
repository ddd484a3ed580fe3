import { legalDayOf } from '@mingdu/schema'
import type { Logger } from 'pino'
import { clearUnrecorded } from '../files/clear-files.ts'
import { forgetOldKeys } from '../log/idempotency.ts'
import { anchorOf, sealNewHeads } from '../log/sealer.ts'
import type { Store } from '../log/store.ts'
import type { MasterKey } from '../sealing/master-key.ts'
import type { SettingsBook } from '../settings/settings-book.ts'
import { type Refreshed, refreshCases } from '../views/refresh-cases.ts'

export type HousekeepingGiven = { store: Store; master: MasterKey; book: SettingsBook; now: () => number; log: Logger }

/**
 * One round of what no officer does: binds new facts into the seals, makes the day's anchor, brings dates
 * that follow the calendar up to today, forgets old keys, clears away files that nobody recorded. Ends no case and decides nothing; a round that
 * was missed is made up by the next.
 */
export async function housekeeping(
  { store, master, book, now }: HousekeepingGiven,
  which: Refreshed = 'passed'
): Promise<{ sealed: number; moved: number }> {
  const at = new Date(now()).toISOString()
  const today = legalDayOf(now())
  const sealed = await sealNewHeads(store, at)
  const moved = await refreshCases({ store, master }, await book.current(store.db), today, which)
  await forgetOldKeys(store.db, at)
  await clearUnrecorded(store, at)
  await anchorOf(store, today)
  return { sealed, moved }
}

/** Rounds every minute until stopped; one that fails is logged, and the next comes all the same. */
export function everyMinute(given: HousekeepingGiven): { stop(): Promise<void> } {
  let round: Promise<unknown> = Promise.resolve()
  const run = (which: Refreshed) => {
    round = round.then(() => housekeeping(given, which)).catch((err) => given.log.error({ err }, 'housekeeping'))
  }
  // The first round looks at every open case: the law's data may be newer than the dates kept in the lists.
  run('open')
  const timer = setInterval(() => run('passed'), MINUTE_MS)
  return {
    async stop() {
      clearInterval(timer)
      await round
    }
  }
}

const MINUTE_MS = 60_000
