import type { CaseId, LocalDate, OrganId } from '@mingdu/schema'
import { replay } from '@mingdu/workflow'
import { factsOf } from '../door/bookkeeping.ts'
import { readStreams } from '../log/read-streams.ts'
import type { Store } from '../log/store.ts'
import { statute } from '../settings/law-on.ts'
import type { Settings } from '../settings/settings.ts'
import { caseRow, keepCaseRow } from './case-row.ts'

/** A case whose cached date moved, and from which day to which. */
export type Moved = { organ: OrganId; id: CaseId; number: string; from: LocalDate | null; to: LocalDate | null }

/**
 * Brings the cached dates of cases that wait for others up to today: when a consulted party's term has
 * passed it is the organ's turn again, without anybody having recorded anything.
 */
export async function refreshCases(store: Store, settings: Settings, today: LocalDate, slice = 100): Promise<Moved[]> {
  const moved: Moved[] = []
  for (;;) {
    const stale = await store.db
      .selectFrom('cases')
      .select(['organ', 'id as stream', 'number', 'due_on'])
      .where('with_whom', '=', 'consulted')
      .where('due_on', '<', today)
      .limit(slice)
      .execute()
    if (stale.length === 0) return moved
    await store.transaction(async (tx) => {
      const logs = await readStreams(tx, stale)
      for (const { organ, stream, number, due_on } of stale) {
        const log = logs.get(stream)
        if (!log) continue
        const row = caseRow(settings, log, replay(factsOf(log), statute).file, today)
        await keepCaseRow(tx, row)
        moved.push({ organ, id: stream, number, from: due_on, to: row.due_on ?? null })
      }
    })
  }
}
