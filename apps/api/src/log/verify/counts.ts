import { sql } from 'kysely'
import type { Db } from '../store.ts'
import type { Report } from './finding.ts'

/** Holds the packed yearly counts to the sums of the postings, and each posting to a fact, organ by organ. */
export async function verifyCounts(db: Db, report: Report): Promise<void> {
  const { rows } = await sql<{ organ: string }>`select organ from postings union select organ from year_counts order by organ`.execute(db)
  for (const { organ } of rows) {
    await verifySums(db, organ, report)
    await verifyPostings(db, organ, report)
  }
}

async function verifySums(db: Db, organ: string, report: Report): Promise<void> {
  const { rows } = await sql<{ year: number; key: string; posted: number | null; packed: number | null }>`
    with sums as (
      select extract(year from legal_day)::int as year, what || '|' || applicant_kind as key, sum(delta)::int as posted
      from postings where organ = ${organ} group by 1, 2 having sum(delta) <> 0
    ), packs as (
      select year, key, value::int as packed from year_counts, jsonb_each_text(counts) where organ = ${organ} and value::int <> 0
    )
    select year, key, posted, packed from sums full join packs using (year, key)
    where posted is distinct from packed order by year, key`.execute(db)
  for (const { year, key, posted, packed } of rows)
    report({
      code: 'countDiffers',
      in: 'year_counts',
      organ,
      what: `${year}/${key}`,
      expected: String(posted ?? 0),
      found: String(packed ?? 0)
    })
}

async function verifyPostings(db: Db, organ: string, report: Report): Promise<void> {
  const { rows } = await sql<{ stream: string; seq: number; what: string }>`
    select stream, seq, what from postings p where organ = ${organ}
    and not exists (select from facts f where f.organ = p.organ and f.stream = p.stream and f.seq = p.seq)
    order by stream, seq, n`.execute(db)
  for (const row of rows) report({ code: 'postingWithoutFact', in: 'postings', organ, ...row })
}
