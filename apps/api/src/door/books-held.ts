import { type Envelope, type OrganId, yearOf } from '@mingdu/schema'
import { sql } from 'kysely'
import type { Tx } from '../log/store.ts'
import type { Settings } from '../settings/settings.ts'
import type { Act, CaseEntry } from './act.ts'

/**
 * While a year is closed its figures hold still: whoever closes waits for the acts under way that reach into past
 * years, and such acts wait for him, and then look again whether the year is closed.
 */
export async function holdBooks(tx: Tx, organ: OrganId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`mingdu books ${organ}`}))`.execute(tx)
}

/** The settings as they stand once no closing of the organ is under way. */
export async function settingsBeside({ tx, book }: Act, organ: OrganId): Promise<Settings> {
  await sql`select pg_advisory_xact_lock_shared(hashtext(${`mingdu books ${organ}`}))`.execute(tx)
  return book.current(tx)
}

/** Whether the act could move a figure of a past year: only then is anything asked of the store. */
export const reachesBack = ({ today }: Act, { facts }: CaseEntry, log: readonly Envelope[]): boolean =>
  [...facts.map((f) => f.fact), ...log.slice(0, 1).map((e) => e.fact)].some((fact) => yearOf(fact.on) < yearOf(today))
