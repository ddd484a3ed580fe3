import { setImmediate } from 'node:timers/promises'
import type { CaseId, LocalDate, MovedCase, OrganId } from '@mingdu/schema'
import { movedTerms, openPhases, replay } from '@mingdu/workflow'
import { sql } from 'kysely'
import { factsOf } from '../door/bookkeeping.ts'
import { readStreams } from '../log/read-streams.ts'
import type { Db } from '../log/store.ts'
import { lawNow, statute } from '../settings/law-on.ts'
import type { Settings } from '../settings/settings.ts'

/** The same settings without and with what is about to be recorded, or was. */
export type Change = { before: Settings; after: Settings; today: LocalDate }

/**
 * Open cases of these organs whose dates a change of settings moves, computed by the clock itself and
 * written nowhere. In slices, with others served in between: a thousand open cases block nobody.
 */
export async function movedCases(
  db: Db,
  change: Change,
  organs: readonly OrganId[],
  slice = 20
): Promise<{ moved: MovedCase[]; looked: number }> {
  const moved: MovedCase[] = []
  let looked = 0
  let after: { organ: OrganId; stream: CaseId } = { organ: '' as OrganId, stream: '00000000-0000-0000-0000-000000000000' as CaseId }
  while (organs.length > 0) {
    const cases = await openAfter(db, after, organs, slice)
    const logs = await readStreams(db, cases)
    moved.push(...cases.flatMap((c) => movedIn(change, c, logs.get(c.stream))))
    looked += cases.length
    const last = cases.at(-1)
    if (!last || cases.length < slice) break
    after = last
    await setImmediate()
  }
  return { moved, looked }
}

type OpenCase = { organ: OrganId; stream: CaseId; number: string }

function movedIn(
  { before, after, today }: Change,
  { organ, stream, number }: OpenCase,
  log: Parameters<typeof factsOf>[0] | undefined
): MovedCase[] {
  if (!log) return []
  const { file } = replay(factsOf(log), statute)
  const terms = movedTerms(file, lawNow(before, organ, today), lawNow(after, organ, today), today)
  return terms.length > 0 ? [{ organ, id: stream, number, terms }] : []
}

const openAfter = (db: Db, after: { organ: OrganId; stream: CaseId }, organs: readonly OrganId[], slice: number): Promise<OpenCase[]> =>
  db
    .selectFrom('cases')
    .select(['organ', 'id as stream', 'number'])
    .where((eb) => eb.or([eb('phase', 'in', openPhases), eb('disputed', '=', true)]))
    .where('organ', 'in', organs)
    .where(sql<boolean>`(organ, id) > (${after.organ}, ${after.stream}::uuid)`)
    .orderBy('organ')
    .orderBy('id')
    .limit(slice)
    .execute()
