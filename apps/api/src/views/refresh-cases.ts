import type { CaseId, LocalDate, OrganId } from '@mingdu/schema'
import { replay } from '@mingdu/workflow'
import { sql } from 'kysely'
import { factsOf } from '../door/bookkeeping.ts'
import { readStreams } from '../log/read-streams.ts'
import type { Store, Tx } from '../log/store.ts'
import { statute } from '../settings/law-on.ts'
import type { Settings } from '../settings/settings.ts'
import { caseRow, keepCaseRow } from './case-row.ts'

/** A case whose cached date moved, and from which day to which. */
export type Moved = { organ: OrganId; id: CaseId; number: string; from: LocalDate | null; to: LocalDate | null }

/**
 * Brings the cached dates of cases that wait for others up to today: when a consulted party's term has
 * passed it is the organ's turn again, without anybody having recorded anything. Each case is looked at
 * once: one that is late while somebody else is still asked stays as it is.
 */
export async function refreshCases(store: Store, settings: Settings, today: LocalDate, slice = 100): Promise<Moved[]> {
  const moved: Moved[] = []
  let after: CaseRef = { organ: '' as OrganId, stream: '00000000-0000-0000-0000-000000000000' as CaseId }
  for (;;) {
    const done = await store.transaction((tx) => refreshSlice(tx, after, settings, today, slice))
    moved.push(...done.moved)
    if (done.last === null) return moved
    after = done.last
  }
}

async function refreshSlice(tx: Tx, after: CaseRef, settings: Settings, today: LocalDate, slice: number) {
  const stale = await staleAfter(tx, after, today, slice)
  const logs = await readStreams(tx, stale)
  const moved: Moved[] = []
  for (const { organ, stream, number, due_on: from } of stale) {
    const log = logs.get(stream)
    if (!log) continue
    const row = caseRow(settings, log, replay(factsOf(log), statute).file, today)
    const to = row.due_on ?? null
    if (to === from && row.with_whom === 'consulted') continue
    await keepCaseRow(tx, row)
    if (to !== from) moved.push({ organ, id: stream, number, from, to })
  }
  return { moved, last: stale.length < slice ? null : (stale.at(-1) as CaseRef) }
}

type CaseRef = { organ: OrganId; stream: CaseId }

// Locked before their logs are read: what is recorded meanwhile waits, and its newer row is not overwritten.
const staleAfter = (tx: Tx, after: CaseRef, today: LocalDate, slice: number) =>
  tx
    .selectFrom('cases')
    .select(['organ', 'id as stream', 'number', 'due_on'])
    .where('with_whom', '=', 'consulted')
    .where('due_on', '<', today)
    .where(sql<boolean>`(organ, id) > (${after.organ}, ${after.stream}::uuid)`)
    .orderBy('organ')
    .orderBy('id')
    .limit(slice)
    .forUpdate()
    .execute()
