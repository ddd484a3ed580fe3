import type { CaseId, LocalDate, OrganId } from '@mingdu/schema'
import { replay } from '@mingdu/workflow'
import { sql } from 'kysely'
import { factsOf } from '../door/bookkeeping.ts'
import { readStreams } from '../log/read-streams.ts'
import type { Store, Tx } from '../log/store.ts'
import { statute } from '../settings/law-on.ts'
import type { Settings } from '../settings/settings.ts'
import { openPhases } from './case-list.ts'
import { caseRow, keepCaseRow } from './case-row.ts'

/** `passed`: cases that wait for a consulted party whose term has passed · `open`: every open case, after a notice. */
export type Refreshed = 'passed' | 'open'

/**
 * Brings the cached dates of open cases up to today: when a consulted party's term has passed it is the
 * organ's turn again, and when a holiday notice was loaded dates move, without anybody having recorded
 * anything on the case. Each case is looked at once; tells how many dates moved.
 */
export async function refreshCases(
  store: Store,
  settings: Settings,
  today: LocalDate,
  which: Refreshed = 'passed',
  slice = 100
): Promise<number> {
  let moved = 0
  let after: CaseRef = { organ: '' as OrganId, stream: '00000000-0000-0000-0000-000000000000' as CaseId }
  for (;;) {
    const done = await store.transaction((tx) => refreshSlice(tx, after, settings, today, which, slice))
    moved += done.moved
    if (done.last === null) return moved
    after = done.last
  }
}

async function refreshSlice(tx: Tx, after: CaseRef, settings: Settings, today: LocalDate, which: Refreshed, slice: number) {
  const stale = await staleAfter(tx, after, today, which, slice)
  const logs = await readStreams(tx, stale)
  let moved = 0
  for (const { stream, due_on: from, with_whom: was, provisional } of stale) {
    const log = logs.get(stream)
    if (!log) continue
    const row = caseRow(settings, log, replay(factsOf(log), statute).file, today)
    const to = row.due_on ?? null
    if (to === from && row.with_whom === was && row.provisional === provisional) continue
    await keepCaseRow(tx, row)
    if (to !== from) moved++
  }
  return { moved, last: stale.length < slice ? null : (stale.at(-1) as CaseRef) }
}

type CaseRef = { organ: OrganId; stream: CaseId }

// Locked before their logs are read: what is recorded meanwhile waits, and its newer row is not overwritten.
const staleAfter = (tx: Tx, after: CaseRef, today: LocalDate, which: Refreshed, slice: number) =>
  tx
    .selectFrom('cases')
    .select(['organ', 'id as stream', 'due_on', 'with_whom', 'provisional'])
    .where((eb) =>
      which === 'open' ? eb('phase', 'in', openPhases) : eb.and([eb('with_whom', '=', 'consulted'), eb('due_on', '<', today)])
    )
    .where(sql<boolean>`(organ, id) > (${after.organ}, ${after.stream}::uuid)`)
    .orderBy('organ')
    .orderBy('id')
    .limit(slice)
    .forUpdate()
    .execute()
