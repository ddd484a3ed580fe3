import type { CaseId, LocalDate, OrganId } from '@mingdu/schema'
import { openPhases, replay } from '@mingdu/workflow'
import { type Selectable, sql } from 'kysely'
import { factsOf } from '../door/bookkeeping.ts'
import { readStreams } from '../log/read-streams.ts'
import type { Store, Tx } from '../log/store.ts'
import type { Tables } from '../log/tables.ts'
import type { MasterKey } from '../sealing/master-key.ts'
import { keepWords, wordsOfCase } from '../search/words-of-case.ts'
import { statute } from '../settings/law-on.ts'
import type { Settings } from '../settings/settings.ts'
import { type CaseRow, caseRow, keepCaseRow } from './case-row.ts'

/** `passed`: cases whose day to turn has come · `open`: every open case, after a notice, and rows of an older version. */
export type Refreshed = 'passed' | 'open'

/**
 * Brings the cached dates of cases up to today: when a consulted party's term has passed it is the
 * organ's turn again, when the applicant's has, the case can be ended, and when a holiday notice was
 * loaded dates move, without anybody having recorded anything on the case. Each case is looked at once;
 * tells how many dates moved.
 */
export async function refreshCases(
  { store, master }: { store: Store; master: MasterKey },
  settings: Settings,
  today: LocalDate,
  which: Refreshed = 'passed',
  slice = 100
): Promise<number> {
  let moved = 0
  let after: CaseRef = { organ: '' as OrganId, stream: '00000000-0000-0000-0000-000000000000' as CaseId }
  for (;;) {
    const done = await store.transaction((tx) => refreshSlice(tx, master, after, settings, today, which, slice))
    moved += done.moved
    if (done.last === null) return moved
    after = done.last
  }
}

async function refreshSlice(
  tx: Tx,
  master: MasterKey,
  after: CaseRef,
  settings: Settings,
  today: LocalDate,
  which: Refreshed,
  slice: number
) {
  const stale = await staleAfter(tx, after, today, which, slice)
  const logs = await readStreams(tx, stale)
  let moved = 0
  for (const before of stale) {
    const log = logs.get(before.stream)
    if (!log) continue
    const row = caseRow(settings, log, replay(factsOf(log), statute).file, today)
    if (same(row, before)) continue
    await keepCaseRow(tx, row)
    if (before.channel === null) await keepWords(tx, before, await wordsOfCase(tx, master, before, log))
    if (row.due_on !== before.due_on) moved++
  }
  return { moved, last: stale.length < slice ? null : (stale.at(-1) as CaseRef) }
}

const inHand = ['holder', 'holding_officer', 'handler', 'missing_reviews', 'held_since'] as const
const marks = ['reply_due', 'notice_due', 'extended'] as const
const daily = ['due_on', 'with_whom', 'provisional', 'channel', 'stand', 'finishing', 'disputed', 'turns_on', ...inHand, ...marks] as const

const same = (row: CaseRow, before: Pick<Selectable<Tables['cases']>, (typeof daily)[number]>): boolean =>
  daily.every((column) => row[column] === before[column])

type CaseRef = { organ: OrganId; stream: CaseId }

// Locked before their logs are read: what is recorded meanwhile waits, and its newer row is not overwritten.
const staleAfter = (tx: Tx, after: CaseRef, today: LocalDate, which: Refreshed, slice: number) =>
  tx
    .selectFrom('cases')
    .select(['organ', 'id as stream', ...daily])
    .where((eb) =>
      which === 'open'
        ? eb.or([
            eb('phase', 'in', openPhases),
            eb('disputed', '=', true),
            eb('channel', 'is', null),
            eb('holder', 'is', null),
            eb('extended', 'is', null)
          ])
        : eb('turns_on', '<=', today)
    )
    .where(sql<boolean>`(organ, id) > (${after.organ}, ${after.stream}::uuid)`)
    .orderBy('organ')
    .orderBy('id')
    .limit(slice)
    .forUpdate()
    .execute()
