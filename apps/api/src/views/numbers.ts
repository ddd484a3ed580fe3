import { type CaseId, firstDayOf, lastDayOf, type NumberSeries, type NumbersView, type OrganId, PaperKind, yearOf } from '@mingdu/schema'
import { gapsIn, mayRecordSetting, numberIn, permits, sayNumber } from '@mingdu/workflow'
import { papersBearing } from '../numbers/borne-by.ts'
import { DIGITS, numbersOfLength } from '../numbers/next-numbers.ts'
import { inOrder } from '../numbers/numbered.ts'
import { choicesOn } from '../settings/law-on.ts'
import { officerNames } from './officer-names.ts'
import type { Reading } from './reading.ts'

/** The series of an organ's numbers in a year: the last of each, what is missing, what was given up. */
export async function numbersView(reading: Reading, organ: OrganId, year: number): Promise<NumbersView> {
  const { db, settings, officer, today, at } = reading
  const said = settings.told('numberVoided', organ).filter((e) => yearOf(e.fact.on) === year)
  const names = await officerNames(
    db,
    said.map((e) => e.by)
  )
  const patterns = choicesOn(settings, organ, year < yearOf(today) ? lastDayOf(year) : today, at).documentNumber ?? {}
  const byPattern = Map.groupBy(
    PaperKind.options.filter((kind) => patterns[kind]),
    (kind) => patterns[kind] as string
  )
  const series: NumberSeries[] = []
  for (const [pattern, kinds] of byPattern) series.push({ kinds, ...(await seriesOf(reading, organ, pattern, year)) })
  return {
    organ,
    year,
    series,
    unnumbered: PaperKind.options.filter((kind) => !patterns[kind]),
    cases: await casesOf(reading, organ, year),
    mail: await latestMail(reading, organ, year),
    voided: said.map(({ fact, by }) => ({ number: fact.number, reason: fact.reason, on: fact.on, byName: names.get(by) ?? by })),
    mayVoid: permits(mayRecordSetting.numberVoided, settings.rolesOf(officer, organ, today))
  }
}

async function seriesOf(reading: Reading, organ: OrganId, pattern: string, year: number): Promise<Omit<NumberSeries, 'kinds'>> {
  const { db, settings } = reading
  const borne = await allNumbers(reading, organ, pattern, year)
  const voided = settings.told('numberVoided', organ).flatMap((e) => numberIn(pattern, year, e.fact.number) ?? [])
  const known = [...borne, ...voided]
  const last = known.reduce((a, b) => Math.max(a, b), 0)
  const several = [...Map.groupBy(borne, (n) => n)].filter(([, ns]) => ns.length > 1).map(([n]) => sayNumber(pattern, year, n))
  const shared: NumberSeries['shared'] = []
  for (const number of several.slice(0, SHOWN)) {
    const streams = [...new Set((await papersBearing(db, organ, number)).map((p) => p.stream))]
    if (streams.length > 1) shared.push({ number, cases: await numbersOf(reading, organ, streams) })
  }
  return { pattern, last, used: new Set(borne).size, next: sayNumber(pattern, year, last + 1), gaps: gapsIn(known), shared }
}

/** More doubles than these are no doubles but another habit. */
const SHOWN = 50
/** As many as the store hands over at once. */
const SLICE = 1000

/** Every running number of a pattern in a year, as often as papers bear it, read in slices. */
async function allNumbers({ db }: Reading, organ: OrganId, pattern: string, year: number): Promise<number[]> {
  const found: number[] = []
  for (let digits = 1; digits <= DIGITS; digits++) {
    for (let from = ''; ; ) {
      const slice = await numbersOfLength(db, organ, pattern, year, digits)
        .where(inOrder, '>', from)
        .orderBy(inOrder)
        .limit(SLICE)
        .execute()
      const last = slice.at(-1)?.number
      // Those equal to the last may go on in the next slice: they are read there, whole.
      const whole = slice.length < SLICE ? slice : slice.filter((s) => s.number !== last)
      found.push(...whole.flatMap((s) => numberIn(pattern, year, s.number) ?? []))
      const end = whole.at(-1)?.number
      if (slice.length < SLICE || end === undefined) break
      from = end
    }
  }
  return found
}

const numbersOf = async ({ db }: Reading, organ: OrganId, ids: readonly CaseId[]): Promise<string[]> =>
  (await db.selectFrom('cases').select('number').where('organ', '=', organ).where('id', 'in', ids).orderBy('number').execute()).map(
    (c) => c.number
  )

async function casesOf({ db }: Reading, organ: OrganId, year: number): Promise<NumbersView['cases']> {
  const series = await db
    .selectFrom('series')
    .select('last')
    .where('organ', '=', organ)
    .where('name', '=', 'case')
    .where('year', '=', year)
    .executeTakeFirst()
  const gone = await db
    .selectFrom('cases')
    .select(['id', 'number', 'phase'])
    .where('organ', '=', organ)
    .where('phase', 'in', ['void', 'forwarded'])
    .where('number', 'like', `${year}-%`)
    .orderBy('number')
    .execute()
  return { last: series?.last ?? 0, gone }
}

async function latestMail({ db }: Reading, organ: OrganId, year: number): Promise<NumbersView['mail']> {
  const rows = await db
    .selectFrom('facts')
    .select(['body', 'legal_day'])
    .where('organ', '=', organ)
    .where('type', 'in', ['received', 'arrivedAgain'])
    .where('legal_day', '>=', firstDayOf(year))
    .where('legal_day', '<=', lastDayOf(year))
    .orderBy('legal_day', 'desc')
    .orderBy('position', 'desc')
    .limit(LOOKED_AT)
    .execute()
  const numbered = rows
    .map((r) => ({ number: JSON.parse(r.body).fact.mailNumber as string | undefined, on: r.legal_day }))
    .find((r) => r.number)
  return numbered?.number ? { number: numbered.number, on: numbered.on } : null
}

/** The latest letters among which one with a number is looked for. */
const LOOKED_AT = 50
