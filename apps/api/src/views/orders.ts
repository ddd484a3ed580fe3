import { type CaseId, type OrderListView, type OrderView, type OrganId, yearOf } from '@mingdu/schema'
import { orderStand, orderStepTypes } from '@mingdu/workflow'
import { mayIssueFrom, mayStepOn, stepsOf, type ToldStep } from '../settings/admit-order.ts'
import type { Told } from '../settings/settings.ts'
import { officerNames } from './officer-names.ts'
import type { Reading } from './reading.ts'
import { organsInSight } from './sight.ts'

type Issued = Told<'orderIssued'>

/** The orders given to the organs in sight, of one organ or case where it is named: what is to be answered first, by its day. */
export async function orderList(
  reading: Reading,
  asked: { organ?: OrganId | undefined; case?: CaseId | undefined }
): Promise<OrderListView> {
  const { db, settings, officer, today } = reading
  const seen = organsInSight(settings, officer, today).map((o) => o.id)
  const organs = seen.filter((o) => asked.organ === undefined || o === asked.organ)
  const places = placesInSeries(settings.told('orderIssued'))
  const found = organs
    .flatMap((o) => settings.told('orderIssued', o))
    .filter((e) => asked.case === undefined || e.fact.case === asked.case)
    .map((issued) => ({ issued, steps: stepsOf(settings, issued.organ, issued.seq) }))
  const names = await officerNames(
    db,
    found.flatMap(({ issued, steps }) => [issued.by, ...steps.map((s) => s.by)])
  )
  const numbers = await caseNumbers(
    reading,
    found.map((f) => f.issued)
  )
  const orders = found.map(({ issued, steps }) => orderView(reading, issued, steps, { names, numbers, n: places.get(keyOf(issued)) ?? 0 }))
  return { orders: orders.sort(byUrgency), mayIssue: issuable(reading, organs) }
}

type Known = { names: ReadonlyMap<string, string>; numbers: ReadonlyMap<string, string>; n: number }

function orderView(
  { settings, officer, today }: Reading,
  issued: Issued,
  steps: readonly ToldStep[],
  { names, numbers, n }: Known
): OrderView {
  const { organ, fact, by } = issued
  const called = (id: OrganId) => (settings.tree(fact.on).organ(id) ?? settings.treeAhead().organ(id))?.name ?? id
  const { possible, ...stand } = orderStand([fact, ...steps.map((s) => s.fact)], today)
  return {
    ...{ organ, order: issued.seq, issuer: fact.issuer, year: yearOf(fact.on), n, issuedOn: fact.on, byName: names.get(by) ?? by },
    ...{ organName: called(organ), issuerName: called(fact.issuer) },
    case: fact.case ? { id: fact.case, number: numbers.get(fact.case) ?? '' } : null,
    ...{ signal: fact.signal ?? null, asks: fact.asks, ...stand },
    steps: steps.map(({ fact: { type, on, says, ...more }, by }) => ({
      ...{ type, on, by, byName: names.get(by) ?? by, says },
      answerBy: 'answerBy' in more ? more.answerBy : null
    })),
    may: orderStepTypes.filter((type) => possible.includes(type) && mayStepOn(settings, organ, type, fact.issuer, officer, today))
  }
}

const keyOf = ({ organ, seq }: Issued) => `${organ}/${seq}`

/** Settings are recorded one after the other, so that an order keeps its place in its issuer's series of the year. */
function placesInSeries(all: readonly Issued[]): Map<string, number> {
  const last = new Map<string, number>()
  const places = new Map<string, number>()
  for (const issued of all) {
    const series = `${issued.fact.issuer}/${yearOf(issued.fact.on)}`
    const n = (last.get(series) ?? 0) + 1
    last.set(series, n)
    places.set(keyOf(issued), n)
  }
  return places
}

async function caseNumbers({ db }: Reading, issued: readonly Issued[]): Promise<Map<string, string>> {
  const about = issued.flatMap(({ organ, fact }) => (fact.case ? [{ organ, id: fact.case }] : []))
  if (about.length === 0) return new Map()
  const rows = await db
    .selectFrom('cases')
    .select(['id', 'number'])
    .where('organ', 'in', [...new Set(about.map((a) => a.organ))])
    .where('id', 'in', [...new Set(about.map((a) => a.id))])
    .execute()
  return new Map(rows.map((r) => [r.id, r.number]))
}

function issuable({ settings, officer, today }: Reading, organs: readonly OrganId[]): OrderListView['mayIssue'] {
  const pairs = organs.flatMap((to) => mayIssueFrom(settings, to, officer, today).map((issuer) => ({ issuer, to })))
  return [...Map.groupBy(pairs, (p) => p.issuer)].map(([issuer, of]) => ({ issuer, to: of.map((p) => p.to) }))
}

const rank = { awaitingAnswer: 0, answered: 1, writtenOff: 2 } as const satisfies Record<OrderView['state'], number>

/** What is over stands last, the newest of it first. */
function byUrgency(a: OrderView, b: OrderView): number {
  if (a.state !== b.state) return rank[a.state] - rank[b.state]
  const sooner = a.answerBy < b.answerBy ? -1 : a.answerBy > b.answerBy ? 1 : 0
  return a.state === 'writtenOff' ? -sooner : sooner
}
