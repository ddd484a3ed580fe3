import { firstDayOf, type LocalDate, lastDayOf, type OrganId, type OutcomeId, type Span } from '@mingdu/schema'
import { type InStock, openPhases, type SignalTally, type Tally } from '@mingdu/workflow'
import { sql } from 'kysely'
import type { Reading } from '../reading.ts'
import { endedSince } from './overseen.ts'

type Of = Pick<Reading, 'db'>

/** The quarters of a year, or the one. */
export const spanOf = (year: number, quarter: number | null): Span => {
  const month = (m: number) => String(m).padStart(2, '0')
  if (quarter === null) return { year, quarter, from: firstDayOf(year), to: lastDayOf(year) }
  const last = quarter === 1 || quarter === 4 ? 31 : 30
  return {
    year,
    quarter,
    from: `${year}-${month(quarter * 3 - 2)}-01` as LocalDate,
    to: `${year}-${month(quarter * 3)}-${last}` as LocalDate
  }
}

/** What ended in a quarter, alike cases counted together. A quarter is one question to the store, so that none takes long. */
export async function endedIn({ db }: Of, organs: readonly OrganId[], { year, quarter, from, to }: Span): Promise<Tally[]> {
  const rows = await db
    .selectFrom('cases')
    .select((eb) => ['organ', 'timeliness', 'reply_days', 'extended', 'corrected', 'outcome', eb.fn.countAll<number>().as('n')])
    .where('organ', 'in', organs)
    .where(endedSince(from))
    .where('ended_on', '<=', to)
    .where('outcome', 'is not', null)
    // What is to be rectified is no request for information, and stands in no figure of those.
    .where('seeks', 'is', null)
    .groupBy(['organ', 'timeliness', 'reply_days', 'extended', 'corrected', 'outcome'])
    .execute()
  return rows.map((r) => ({
    ...{ organ: r.organ, year, quarter: quarter ?? 0, timeliness: r.timeliness, replyDays: r.reply_days, n: Number(r.n) },
    ...{ extended: r.extended ?? false, corrected: r.corrected ?? false, outcome: r.outcome as OutcomeId }
  }))
}

/** All that is in hand, alike cases counted together. */
export async function inStock({ db }: Of, organs: readonly OrganId[]): Promise<InStock[]> {
  const rows = await db
    .selectFrom('cases')
    .select((eb) => ['organ', 'phase', 'holder', 'receipt', 'reply_due', eb.fn.countAll<number>().as('n')])
    // How long it has lain matters only where nobody has been given it.
    .select(sql<LocalDate | null>`case when holder = 'registrar' then held_since end`.as('held_since'))
    .where('organ', 'in', organs)
    .where('phase', 'in', openPhases)
    .groupBy(['organ', 'phase', 'holder', 'receipt', 'reply_due', sql`7`])
    .execute()
  return rows.map((r) => ({
    ...{ organ: r.organ, phase: r.phase, holder: r.holder ?? 'registrar', heldSince: r.held_since, receipt: r.receipt },
    ...{ replyDue: r.reply_due, n: Number(r.n) }
  }))
}

/** What came in during a quarter, with its signals. */
export async function arrivedIn({ db }: Of, organs: readonly OrganId[], { from, to }: Span): Promise<SignalTally[]> {
  const rows = await db
    .selectFrom('cases')
    .select((eb) => ['organ', 'signals', 'extended', 'corrected', eb.fn.countAll<number>().as('n')])
    .where('organ', 'in', organs)
    .where('arrived_on', '>=', from)
    .where('arrived_on', '<=', to)
    .where('phase', 'not in', ['void', 'forwarded'])
    .where('seeks', 'is', null)
    .groupBy(['organ', 'signals', 'extended', 'corrected'])
    .execute()
  return rows.map((r) => ({
    organ: r.organ,
    signals: r.signals.split(' ').filter((s) => s !== '') as unknown as SignalTally['signals'],
    extended: r.extended ?? false,
    corrected: r.corrected ?? false,
    n: Number(r.n)
  }))
}

/** Cases that ended in each month of a year, by organ. */
export async function endedByMonth({ db }: Of, organs: readonly OrganId[], year: number): Promise<Map<OrganId, number[]>> {
  const rows = await db
    .selectFrom('postings')
    .select(['organ', sql<number>`extract(month from legal_day)::int`.as('month'), sql<number>`-sum(delta)`.as('n')])
    .where('organ', 'in', organs)
    .where('legal_day', '>=', firstDayOf(year))
    .where('legal_day', '<=', lastDayOf(year))
    .where('what', '=', 'open')
    .where('delta', '=', -1)
    .groupBy(['organ', sql`2`])
    .execute()
  const months = new Map<OrganId, number[]>()
  for (const r of rows) {
    const of = months.get(r.organ) ?? Array.from({ length: 12 }, () => 0)
    of[r.month - 1] = Number(r.n)
    months.set(r.organ, of)
  }
  return months
}

/** Replies that went out since a day. */
export async function repliedSince({ db }: Of, organs: readonly OrganId[], from: LocalDate): Promise<number> {
  const { n } = await db
    .selectFrom('cases')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('organ', 'in', organs)
    .where(endedSince(from))
    .where('timeliness', 'is not', null)
    .executeTakeFirstOrThrow()
  return Number(n)
}
