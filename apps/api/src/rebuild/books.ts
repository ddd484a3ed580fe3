import type { ApplicantKindId, CaseId, LocalDate, OrganId } from '@mingdu/schema'
import type { Posting } from '../log/postings.ts'
import type { Db, Tx } from '../log/store.ts'
import type { CaseRef } from './case-refs.ts'

/** What the books say of a case, netted: a posting and its reversal cancel out. */
export type Net = Pick<Posting, 'legalDay' | 'recordedDay' | 'applicantKind' | 'what' | 'delta'>

const key = (p: Omit<Net, 'delta'>) => [p.legalDay, p.recordedDay, p.applicantKind, p.what].join('|')

export function net(postings: readonly Net[]): Map<string, Net> {
  const sums = new Map<string, Net>()
  for (const { legalDay, recordedDay, applicantKind, what, delta } of postings) {
    const p = {
      legalDay,
      recordedDay,
      applicantKind,
      what,
      delta: delta + (sums.get(key({ legalDay, recordedDay, applicantKind, what }))?.delta ?? 0)
    }
    sums.set(key(p), p)
  }
  return new Map([...sums].filter(([, p]) => p.delta !== 0))
}

/** What would have to be posted for `found` to say what `expected` says. */
export function difference(expected: readonly Net[], found: readonly Net[]): Net[] {
  return [...net([...expected, ...found.map((p) => ({ ...p, delta: -p.delta }))]).values()]
}

export async function storedPostings(db: Db, refs: readonly CaseRef[]): Promise<Map<CaseId, Net[]>> {
  const rows = await db
    .selectFrom('postings')
    .selectAll()
    .where((eb) =>
      eb(
        eb.refTuple('organ', 'stream'),
        'in',
        refs.map((r) => eb.tuple(r.organ, r.stream))
      )
    )
    .execute()
  const found = new Map<CaseId, Net[]>()
  for (const r of rows) {
    const of = found.get(r.stream) ?? []
    of.push({ legalDay: r.legal_day, recordedDay: r.recorded_day, applicantKind: r.applicant_kind, what: r.what, delta: r.delta })
    found.set(r.stream, of)
  }
  return found
}

/** The books are only ever added to, so what is wrong in them is righted by further postings. */
export async function postDifference(tx: Tx, { organ, stream }: CaseRef, seq: number, missing: readonly Net[]): Promise<void> {
  const { last } = await tx
    .selectFrom('postings')
    .select((eb) => eb.fn.coalesce(eb.fn.max('n'), eb.lit(0)).as('last'))
    .where('organ', '=', organ)
    .where('stream', '=', stream)
    .where('seq', '=', seq)
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('postings')
    .values(
      missing.map((p, i) => ({
        organ,
        stream,
        seq,
        n: last + i + 1,
        legal_day: p.legalDay,
        recorded_day: p.recordedDay,
        applicant_kind: p.applicantKind as ApplicantKindId,
        what: p.what,
        delta: p.delta
      }))
    )
    .execute()
}

/** The packed counts of a year, added up anew from the postings. */
export async function countsFromPostings(db: Db): Promise<Map<string, { organ: OrganId; year: number; counts: Record<string, number> }>> {
  const rows = await db
    .selectFrom('postings')
    .select((eb) => ['organ', 'legal_day', 'what', 'applicant_kind', eb.fn.sum<number>('delta').$castTo<number>().as('count')])
    .groupBy(['organ', 'legal_day', 'what', 'applicant_kind'])
    .execute()
  const pages = new Map<string, { organ: OrganId; year: number; counts: Record<string, number> }>()
  for (const r of rows) {
    const year = Number((r.legal_day as LocalDate).slice(0, 4))
    const page = pages.get(`${r.organ}/${year}`) ?? { organ: r.organ, year, counts: {} }
    const k = `${r.what}|${r.applicant_kind}`
    page.counts[k] = (page.counts[k] ?? 0) + r.count
    pages.set(`${r.organ}/${year}`, page)
  }
  return pages
}
