import { type ApplicantRef, type CaseId, type Envelope, type FactOf, type LocalDate, monthOf, type OrganId } from '@mingdu/schema'
import { type CaseFile, itemsOfCase, type Law } from '@mingdu/workflow'
import { type ExpressionBuilder, sql } from 'kysely'
import type { Db } from '../log/store.ts'
import type { Tables } from '../log/tables.ts'
import { upcast } from '../log/upcast.ts'

/**
 * How many items the same applicant already has in this organ and calendar month before this case, by
 * receipt date and then by number (国办函〔2020〕109号 art. 4; the month and order are a reading, domain.md
 * section 4). A case that its fee notice split into several items is as many; joint applicants are the one
 * whose identity was registered. Null where the applicant gave no identity: then only the officer can count.
 */
export async function itemsThisMonth(db: Db, log: readonly Envelope[], { receipt, received }: CaseFile, law: Law): Promise<number | null> {
  const { organ, stream, assigned } = log[0] as Envelope
  const applicant = applicantOf(log, received?.seq)
  if (!applicant || !receipt || !assigned) return null
  const earlier = await ofApplicant(db, organ, applicant, receipt, law)
    .where('id', '!=', stream as CaseId)
    // Numbers are compared by length first: after 2026-999 comes 2026-1000.
    .where(sql<boolean>`(receipt, length(number), number) < (${receipt}::date, length(${assigned.number}::text), ${assigned.number}::text)`)
    .execute()
  return itemsOf(db, organ, earlier)
}

/** How many items an applicant has in the month of a day up to it: what one more application of that day would follow. */
export async function itemsUpTo(db: Db, organ: OrganId, applicant: ApplicantRef, day: LocalDate, law: Law): Promise<number> {
  return itemsOf(db, organ, await ofApplicant(db, organ, applicant, day, law).where('receipt', '<=', day).execute())
}

const ofApplicant = (db: Db, organ: OrganId, applicant: ApplicantRef, day: LocalDate, law: Law) =>
  db
    .selectFrom('cases')
    .select('id')
    .where('organ', '=', organ)
    .where('applicant', '=', applicant)
    .where('receipt', '>=', `${monthOf(day)}-01` as LocalDate)
    .where((eb) => countsForFee(eb, law))

async function itemsOf(db: Db, organ: OrganId, cases: readonly { id: CaseId }[]): Promise<number> {
  const ids = cases.map((c) => c.id)
  const notices = await noticesOfCases(db, organ, ids)
  return ids.reduce((n, id) => n + itemsOfCase(notices.get(id) ?? []), 0)
}

/** The applicant as the receipt in force named them. Asked of the log, not of the case's row, which lags behind within an act. */
export const applicantOf = (log: readonly Envelope[], receivedSeq: number | undefined): ApplicantRef | null =>
  log.find((e) => e.seq === receivedSeq)?.assigned?.applicant ?? null

/** Which cases the organ counts: all that were asked, but for those it chose to leave out. */
function countsForFee(eb: ExpressionBuilder<Tables, 'cases'>, { policies, statute }: Law) {
  const uncorrected = statute.outcomes.find((o) => o.route === 'lapseOfCorrection')?.id
  return eb.and([
    eb('phase', 'not in', ['void', 'forwarded']),
    // The fee is for access alone (109号 art. 1).
    eb('seeks', 'is', null),
    ...(policies.feeCountsWithdrawn ? [] : [eb('phase', '!=', 'withdrawn')]),
    ...(policies.feeCountsUncorrected || !uncorrected ? [] : [eb.or([eb('outcome', 'is', null), eb('outcome', '!=', uncorrected)])])
  ])
}

/** The fee notices in force of each of these cases. */
async function noticesOfCases(db: Db, organ: OrganId, ids: readonly CaseId[]): Promise<Map<string, FactOf<'feeNotified'>[]>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('facts')
    .select('body')
    .where('organ', '=', organ)
    .where('stream', 'in', ids)
    .where('type', 'in', ['feeNotified', 'struckOut'])
    .orderBy('seq')
    .execute()
  const said = rows.map(({ body }) => upcast(JSON.parse(body)))
  const struck = new Set(
    said.flatMap(({ stream, fact }) => (fact.type === 'struckOut' ? fact.strikes.map((seq) => `${stream}/${seq}`) : []))
  )
  const notices = new Map<string, FactOf<'feeNotified'>[]>()
  for (const { stream, seq, fact } of said) {
    if (fact.type === 'feeNotified' && !struck.has(`${stream}/${seq}`)) notices.set(stream, [...(notices.get(stream) ?? []), fact])
  }
  return notices
}
