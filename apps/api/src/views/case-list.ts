import {
  type CaseId,
  type CaseListQuery,
  type CaseListView,
  firstDayOf,
  type ListedCase,
  type LocalDate,
  lastDayOf,
  type OrganId
} from '@mingdu/schema'
import { clockFacts, replay, replyClock, summarise } from '@mingdu/workflow'
import { type ExpressionBuilder, sql } from 'kysely'
import { factsOf, verdictLaw } from '../door/bookkeeping.ts'
import { readField } from '../log/particulars.ts'
import { readStreams } from '../log/read-streams.ts'
import type { Tables } from '../log/tables.ts'
import { lawOn, statute } from '../settings/law-on.ts'
import type { Reading } from './reading.ts'

export const PAGE = 50

/** Phases in which a case is in hand. */
export const openPhases = ['unconfirmed', 'handling', 'awaitingCorrection', 'awaitingPayment', 'decided'] as const
const endedPhases = ['answered', 'withdrawn', 'lapsed'] as const

/** A page of cases in the organs given, the most urgent first, with the counts of each tab. */
export async function caseList(reading: Reading, organs: readonly OrganId[], query: CaseListQuery): Promise<CaseListView> {
  if (organs.length === 0) return { cases: [], total: 0, page: 1, counts: { open: 0, late: 0, soon: 0, waiting: 0, ended: 0 } }
  const counts = await countsOf(reading, organs, query)
  const ids = await pageOf(reading, organs, query)
  const total = query.state === 'all' ? counts.open + counts.ended : counts[query.state]
  return { cases: await listed(reading, ids), total, page: query.page, counts }
}

type Cases = ExpressionBuilder<Tables, 'cases'>

/** Organs that chose the same number of days before a date looks near, and the last day that does. */
type Soon = { until: LocalDate; organs: OrganId[] }

function soonBy({ today, settings, at }: Reading, organs: readonly OrganId[]): Soon[] {
  const until = (organ: OrganId) => {
    const { days, policies } = lawOn(settings, organ, today, at)
    return days.add(today, policies.soon)
  }
  return [...Map.groupBy(organs, until)].map(([day, same]) => ({ until: day, organs: same }))
}

/** Where each tab draws its line; the dates in the row are a cache refreshed each day. */
function inState(eb: Cases, state: CaseListQuery['state'], { today }: Reading, soon: readonly Soon[]) {
  const open = eb('phase', 'in', openPhases)
  const ours = eb('with_whom', '=', 'organ')
  switch (state) {
    case 'open':
      return open
    case 'ended':
      return eb('phase', 'in', endedPhases)
    case 'late':
      return eb.and([open, ours, eb('due_on', '<', today)])
    case 'soon':
      return eb.and([
        open,
        ours,
        eb('due_on', '>=', today),
        eb.or(soon.map((s) => eb.and([eb('organ', 'in', s.organs), eb('due_on', '<=', s.until)])))
      ])
    case 'waiting':
      return eb.and([open, eb('with_whom', 'in', ['applicant', 'consulted'])])
    case 'all':
      return eb('phase', '!=', 'void')
  }
}

const narrowed = (eb: Cases, organs: readonly OrganId[], { q, year }: CaseListQuery) =>
  eb.and([
    eb('organ', 'in', organs),
    ...(q ? [eb('number', 'like', `%${q.replace(/[\\%_]/g, '\\$&')}%`)] : []),
    ...(year ? [eb('arrived_on', '>=', firstDayOf(year)), eb('arrived_on', '<=', lastDayOf(year))] : [])
  ])

async function countsOf(reading: Reading, organs: readonly OrganId[], query: CaseListQuery): Promise<CaseListView['counts']> {
  const soon = soonBy(reading, organs)
  return reading.db
    .selectFrom('cases')
    .select((eb) =>
      (['open', 'late', 'soon', 'waiting', 'ended'] as const).map((state) =>
        eb.fn
          .countAll<number>()
          .filterWhere((where) => inState(where, state, reading, soon))
          .as(state)
      )
    )
    .where((eb) => narrowed(eb, organs, query))
    .executeTakeFirstOrThrow()
}

async function pageOf(reading: Reading, organs: readonly OrganId[], query: CaseListQuery): Promise<{ organ: OrganId; stream: CaseId }[]> {
  const soon = soonBy(reading, organs)
  return reading.db
    .selectFrom('cases')
    .select(['organ', 'id as stream'])
    .where((eb) => eb.and([narrowed(eb, organs, query), inState(eb, query.state, reading, soon)]))
    .orderBy(sql`case when with_whom = 'organ' then 0 else 1 end`)
    .orderBy('due_on', (o) => o.asc().nullsLast())
    .orderBy('ended_on', (o) => o.desc().nullsLast())
    .orderBy('number')
    .limit(PAGE)
    .offset((query.page - 1) * PAGE)
    .execute()
}

/** Rows as shown, computed from the facts and not from the cache. */
export async function listed(reading: Reading, refs: readonly { organ: OrganId; stream: CaseId }[]): Promise<ListedCase[]> {
  const { db, master, settings, today, at } = reading
  const logs = await readStreams(db, refs)
  const matters = await readField(db, master, refs, 'matter')
  return refs.flatMap(({ organ, stream }) => {
    const log = logs.get(stream)
    if (!log?.[0]?.assigned) return []
    const { file } = replay(factsOf(log), statute)
    if (!file.received) return []
    const law = verdictLaw(settings, log, file, lawOn(settings, organ, today, at))
    const facts = clockFacts(file)
    const summary = {
      organ,
      id: stream,
      number: log[0].assigned.number,
      matter: (matters.findLast((m) => m.stream === stream && !file.struck.has(m.seq))?.value as string | undefined) ?? null,
      ...summarise(file, law, today),
      version: log.length
    }
    return [{ ...summary, clock: facts && replyClock(facts, law, today) }]
  })
}
