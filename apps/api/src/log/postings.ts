import { type ApplicantKindId, type CaseId, firstDayOf, type LocalDate, lastDayOf, type OrganId } from '@mingdu/schema'
import { type Expression, type QueryCreator, sql } from 'kysely'
import type { Db, Tx } from './store.ts'
import type { Tables } from './tables.ts'

/** What a fact adds to the tables (`delta` +1) or takes back (−1), on its legal day. */
export interface Posting {
  organ: OrganId
  legalDay: LocalDate
  recordedDay: LocalDate
  stream: CaseId
  seq: number
  applicantKind: ApplicantKindId
  /** `new`, `open` or `outcome:<id>`: what was counted; the form's row is found on reading. */
  what: string
  delta: number
}

/** A sum of postings of one legal year. Sums of zero are not listed; sorted by organ, year, what and kind. */
export interface YearCount {
  organ: OrganId
  year: number
  what: string
  applicantKind: ApplicantKindId
  count: number
}

/** Books what one act posted, and keeps the packed counts of each organ and year in step. All postings of a fact come in one call. */
export async function post(tx: Tx, postings: readonly Posting[]): Promise<void> {
  if (postings.length === 0) return
  await tx.insertInto('postings').values(postingRows(postings)).execute()
  // In one order for everybody, so that two acts never wait for each other.
  for (const page of countPages(postings)) await addTo(tx, page).execute()
}

/** The counts of today, one packed row for each organ and year. */
export async function yearCounts(db: Db, organs: readonly OrganId[]): Promise<YearCount[]> {
  if (organs.length === 0) return []
  const rows = await db.selectFrom('year_counts').selectAll().where('organ', 'in', organs).execute()
  const listed = rows.flatMap(({ organ, year, counts }) =>
    Object.entries(counts)
      .filter(([, count]) => count !== 0)
      .map(([key, count]) => ({ organ, year, ...unpackKey(key), count }))
  )
  return listed.sort(byPlace)
}

/** The same as they are packed, organ by organ and year by year: for a report of very many organs. */
export async function packedCounts(db: Db, organs: readonly OrganId[]): Promise<Map<OrganId, Map<number, Record<string, number>>>> {
  const rows = organs.length === 0 ? [] : await db.selectFrom('year_counts').selectAll().where('organ', 'in', organs).execute()
  const found = new Map<OrganId, Map<number, Record<string, number>>>()
  for (const { organ, year, counts } of rows) found.set(organ, (found.get(organ) ?? new Map()).set(year, counts))
  return found
}

/** The same as they were known at the end of a past day. */
export async function countsKnownOn(db: Db, organs: readonly OrganId[], knownOn: LocalDate): Promise<YearCount[]> {
  if (organs.length === 0) return []
  const year = sql<number>`extract(year from legal_day)::int`
  const rows = await db
    .selectFrom('postings')
    .select((eb) => ['organ', year.as('year'), 'what', 'applicant_kind', eb.fn.sum<number>('delta').$castTo<number>().as('count')])
    .where('organ', 'in', organs)
    .where('recorded_day', '<=', knownOn)
    .groupBy(['organ', year, 'what', 'applicant_kind'])
    .having((eb) => eb(eb.fn.sum('delta'), '<>', 0))
    .execute()
  return rows.map(({ applicant_kind: applicantKind, ...row }) => ({ ...row, applicantKind })).sort(byPlace)
}

export interface PostedQuery {
  organs: readonly OrganId[]
  what: readonly string[]
  applicantKinds: readonly ApplicantKindId[]
  /** Legal days, both included. */
  from: LocalDate
  to: LocalDate
  /** As known at the end of this day; today where absent. */
  knownOn?: LocalDate
}

/** The cases that stand behind a figure, with how often each counts. */
export async function postedCases(db: Db, query: PostedQuery): Promise<{ organ: OrganId; stream: CaseId; count: number }[]> {
  const { organs, what, applicantKinds, from, to, knownOn } = query
  if (organs.length === 0 || what.length === 0 || applicantKinds.length === 0) return []
  const posted = db
    .selectFrom('postings')
    .select((eb) => ['organ', 'stream', eb.fn.sum<number>('delta').as('count')])
    .where('organ', 'in', organs)
    .where('what', 'in', what)
    .where('applicant_kind', 'in', applicantKinds)
    .where('legal_day', '>=', from)
    .where('legal_day', '<=', to)
    .groupBy(['organ', 'stream'])
    .having((eb) => eb(eb.fn.sum('delta'), '<>', 0))
    .orderBy('organ')
    .orderBy('stream')
  return (knownOn === undefined ? posted : posted.where('recorded_day', '<=', knownOn)).execute()
}

/** What each case of these organs has in the books by the end of a year, apart for the year and for what is before it. */
export async function casesCounted(
  db: Db,
  organs: readonly OrganId[],
  { year, knownOn }: { year: number; knownOn: LocalDate | null }
): Promise<{ organ: OrganId; stream: CaseId; what: string; inYear: boolean; count: number }[]> {
  // Written out and not a parameter: the same words must stand in `select` and in `group by`.
  const inYear = sql<boolean>`legal_day >= ${sql.lit(firstDayOf(year))}`
  const posted = db
    .selectFrom('postings')
    .select((eb) => ['organ', 'stream', 'what', inYear.as('inYear'), eb.fn.sum<number>('delta').$castTo<number>().as('count')])
    .where('organ', 'in', organs)
    .where('legal_day', '<=', lastDayOf(year))
    .groupBy(['organ', 'stream', 'what', inYear])
    .orderBy('organ')
    .orderBy('stream')
  return (knownOn === null ? posted : posted.where('recorded_day', '<=', knownOn)).execute()
}

/** Key of a count within an organ's year. */
export const packKey = (what: string, applicantKind: string): string => `${what}|${applicantKind}`

function unpackKey(key: string): { what: string; applicantKind: ApplicantKindId } {
  const at = key.lastIndexOf('|')
  return { what: key.slice(0, at), applicantKind: key.slice(at + 1) as ApplicantKindId }
}

// One order whether the counts were packed or summed up.
function byPlace(a: YearCount, b: YearCount): number {
  const [one, other] = [a, b].map(({ organ, year, what, applicantKind }) => `${organ}/${year}/${what}/${applicantKind}`) as [string, string]
  return one < other ? -1 : one > other ? 1 : 0
}

/** Rows of the books, numbered within their fact. */
export function postingRows(postings: readonly Posting[]) {
  const last = new Map<string, number>()
  return postings.map(({ organ, stream, seq, legalDay, recordedDay, applicantKind, what, delta }) => {
    const n = (last.get(`${stream}/${seq}`) ?? 0) + 1
    last.set(`${stream}/${seq}`, n)
    return { organ, stream, seq, n, legal_day: legalDay, recorded_day: recordedDay, applicant_kind: applicantKind, what, delta }
  })
}

/** What an act adds to one packed row of counts. */
export interface Page {
  key: string
  organ: OrganId
  year: number
  counts: Map<string, number>
}

export function countPages(postings: readonly Posting[]): Page[] {
  const found = new Map<string, Page>()
  for (const { organ, legalDay, what, applicantKind, delta } of postings) {
    const year = Number(legalDay.slice(0, 4))
    const key = `${organ}/${year}`
    const page = found.get(key) ?? { key, organ, year, counts: new Map() }
    const count = packKey(what, applicantKind)
    page.counts.set(count, (page.counts.get(count) ?? 0) + delta)
    found.set(key, page)
  }
  return [...found.values()].sort((a, b) => (a.key < b.key ? -1 : 1))
}

// The sums are made by the database, on the row as it stands when its turn comes: no lost update.
export function addTo(db: QueryCreator<Tables>, { organ, year, counts }: Page) {
  const changed: Expression<unknown>[] = [...counts].map(
    ([key, delta]) => sql`${key}::text, coalesce((year_counts.counts ->> ${key}::text)::int, 0) + ${delta}::int`
  )
  return db
    .insertInto('year_counts')
    .values({ organ, year, counts: JSON.stringify(Object.fromEntries(counts)) })
    .onConflict((on) =>
      on.columns(['organ', 'year']).doUpdateSet({ counts: sql`year_counts.counts || jsonb_build_object(${sql.join(changed)})` })
    )
}
