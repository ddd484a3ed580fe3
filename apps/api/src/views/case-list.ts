import { type CaseListView, CaseTab } from '@mingdu/schema'
import { sql } from 'kysely'
import { type Asked, alive, finding, inTab, narrowed, soonBy } from './case-filter.ts'
import { keysOf, type Order, orderOf, type Placed, placeOf } from './case-order.ts'
import { listed } from './listed-cases.ts'
import type { Reading } from './reading.ts'

export const PAGE = 50

/** A page of cases, with the counts of each tab under the same filters; null where `after` is no place in this list. */
export async function caseList(reading: Reading, asked: Asked, after: string | undefined): Promise<CaseListView | null> {
  const order = orderOf(asked.filter)
  const from = after === undefined ? [] : keysOf(order, after)
  if (from === null) return null
  if (asked.organs.length === 0) return { cases: [], total: 0, next: null, counts: nothing }
  const counts = await countsOf(reading, asked)
  const places = await placesAfter(reading, asked, order, from, PAGE + 1)
  const page = places.slice(0, PAGE)
  const last = page.at(-1)
  return {
    cases: await listed(reading, page, asked.terms),
    total: counts[asked.filter.state],
    next: places.length > PAGE && last ? placeOf(order, last.keys) : null,
    counts
  }
}

const nothing = Object.fromEntries(CaseTab.options.map((tab) => [tab, 0])) as CaseListView['counts']

/**
 * One question. What is in hand is counted by the small indexes of it, what has ended by a bare scan: a
 * single pass that asks every row about every tab takes three times as long.
 */
async function countsOf(reading: Reading, asked: Asked): Promise<CaseListView['counts']> {
  const soon = soonBy(reading, asked.organs)
  const count = (tabs: readonly CaseTab[]) =>
    (reading.db as ReturnType<typeof finding>).selectFrom('cases').select((eb) =>
      tabs.map((tab) =>
        eb.fn
          .countAll<number>()
          .filterWhere((where) => inTab(where, tab, reading, soon))
          .as(tab)
      )
    )
  const inHand = ['open', 'due', 'waiting', 'finishing', 'late', 'soon', 'disputed'] as const
  const { open, ended, ...others } = (await finding(reading, asked)
    .selectFrom([
      count(inHand)
        .where((eb) => eb.and([narrowed(eb, reading, asked), eb.or([alive(eb), inTab(eb, 'finishing', reading, soon)])]))
        .as('in_hand'),
      count(['ended'])
        .where((eb) => eb.and([narrowed(eb, reading, asked), inTab(eb, 'ended', reading, soon)]))
        .as('at_rest')
    ])
    .selectAll()
    .executeTakeFirstOrThrow()) as Omit<CaseListView['counts'], 'all'>
  return { open, ended, ...others, all: open + ended }
}

/** The cases that follow a place in the list, by their keys; from its beginning where there are none. */
export async function placesAfter(
  reading: Reading,
  asked: Asked,
  { keys, desc }: Order,
  from: readonly (string | number)[],
  limit: number
): Promise<Placed[]> {
  if (asked.organs.length === 0) return []
  const soon = soonBy(reading, asked.organs)
  const beyond = sql<boolean>`(${sql.join(keys)}) ${desc ? sql`<` : sql`>`} (${sql.join(from)})`
  const rows = await finding(reading, asked)
    .selectFrom('cases')
    .select(['organ', 'id as stream', sql<(string | number)[]>`jsonb_build_array(${sql.join(keys)})`.as('keys')])
    .where((eb) => eb.and([narrowed(eb, reading, asked), inTab(eb, asked.filter.state, reading, soon)]))
    .$if(from.length > 0, (query) => query.where(beyond))
    .orderBy(sql.join(keys.map((key) => (desc ? sql`${key} desc` : key))))
    .limit(limit)
    .execute()
  return rows
}
