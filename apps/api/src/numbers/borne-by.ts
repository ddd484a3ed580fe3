import { type CaseId, type Envelope, type Fact, type FactOf, numberOfPaper, type OrganId, paperOf } from '@mingdu/schema'
import type { CaseFile } from '@mingdu/workflow'
import type { Db } from '../log/store.ts'
import { upcast } from '../log/upcast.ts'
import type { Settings } from '../settings/settings.ts'
import { inOrder, numberedPapers } from './numbered.ts'

/**
 * Who already bears the number of a paper: another case, this one by another paper, or nobody any more (`null`).
 * Undefined where it is free. One reply that answers several applications bears its number for each (domain.md,
 * reading 12): signed on the same day, of one applicant as far as that is known.
 */
export async function numberBorneBy(
  { db, settings }: { db: Db; settings: Settings },
  { organ, log, file }: { organ: OrganId; log: readonly Envelope[]; file: CaseFile },
  fact: Fact
): Promise<{ case: string | null } | undefined> {
  const number = numberOfPaper(fact)
  if (number === null) return undefined
  if (settings.told('numberVoided', organ).some((e) => e.fact.number === number)) return { case: null }
  const own = log[0]
  const elsewhere = file.facts.some((f) => numberOfPaper(f.fact) === number && paperOf(f.fact) !== paperOf(fact))
  if (own && elsewhere) return { case: own.assigned?.number ?? '' }
  const others = (await papersBearing(db, organ, number)).filter((p) => p.stream !== own?.stream)
  const rows = await rowsOf(db, organ, [...others.map((p) => p.stream), ...(own ? [own.stream as CaseId] : [])])
  const applicant = own && rows.get(own.stream as CaseId)?.applicant
  const other = others.find((p) => !isOnePaper(fact, p.fact, applicant, rows.get(p.stream)?.applicant))
  return other && { case: rows.get(other.stream)?.number ?? '' }
}

type Paper = { stream: CaseId; seq: number; fact: Fact }

/** The papers in force that bear a number, whatever case they are of. */
export async function papersBearing(db: Db, organ: OrganId, number: string): Promise<Paper[]> {
  // As the store counts: by code point.
  const said = await numberedPapers(db, organ, [...number].length)
    .select('body')
    .where(inOrder, '=', number)
    .execute()
  const papers = said
    .map(({ body }) => upcast(JSON.parse(body)))
    .map((e) => ({ stream: e.stream as CaseId, seq: e.seq, fact: e.fact as Fact }))
  const struck = await strikesIn(db, organ, [...new Set(papers.map((p) => p.stream))])
  return papers.filter((p) => !struck.has(`${p.stream}/${p.seq}`))
}

async function strikesIn(db: Db, organ: OrganId, streams: readonly CaseId[]): Promise<Set<string>> {
  if (streams.length === 0) return new Set()
  const rows = await db
    .selectFrom('facts')
    .select('body')
    .where('organ', '=', organ)
    .where('stream', 'in', streams)
    .where('type', '=', 'struckOut')
    .execute()
  const said = rows.map(({ body }) => upcast(JSON.parse(body)))
  return new Set(said.flatMap((e) => (e.fact as FactOf<'struckOut'>).strikes.map((seq) => `${e.stream}/${seq}`)))
}

const isOnePaper = (a: Fact, b: Fact, ...[one, other]: [string | null | undefined, string | null | undefined]): boolean =>
  a.type === 'decided' && b.type === 'decided' && a.on === b.on && (!one || !other || one === other)

async function rowsOf(db: Db, organ: OrganId, ids: readonly CaseId[]) {
  if (ids.length === 0) return new Map<CaseId, never>()
  const rows = await db
    .selectFrom('cases')
    .select(['id', 'number', 'applicant'])
    .where('organ', '=', organ)
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}
