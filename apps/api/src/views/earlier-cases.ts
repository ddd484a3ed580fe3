import {
  type ApplicantRef,
  type CaseId,
  type EarlierCase,
  type EarlierCases,
  type EarlierCasesQuery,
  firstDayOf,
  type LocalDate,
  monthOf,
  type OrganId,
  yearOf
} from '@mingdu/schema'
import { itemsUpTo } from '../door/items-this-month.ts'
import { noteLooks } from '../log/looks.ts'
import { readFields } from '../log/particulars.ts'
import { applicantRef } from '../sealing/applicant-ref.ts'
import { casesAlike, likeness } from '../search/alike.ts'
import { lawOn } from '../settings/law-on.ts'
import type { Reading } from './reading.ts'

/**
 * What the organ already has of the applicant, and cases like this one: asked before a letter is recorded
 * that may have come by another channel too, or been answered (art. 36(6)). Each case told of is noted as
 * looked at.
 */
export async function earlierCases(reading: Reading, organ: OrganId, { identity, matter, on }: EarlierCasesQuery): Promise<EarlierCases> {
  const { db, master, officer, today, at } = reading
  const applicant = identity ? applicantRef(master, identity) : null
  const day = on ?? today
  const alike = matter === undefined ? [] : await casesAlike(db, master, organ, matter)
  const own = applicant ? await idsOf(reading, organ, applicant) : []
  const cases = (await rowsOf(reading, organ, [...new Set([...alike, ...own])], applicant, matter))
    .filter((c) => c.likeness >= ALIKE || c.sameApplicant)
    .sort((a, b) => b.likeness - a.likeness || (a.arrivedOn < b.arrivedOn ? 1 : -1))
    .slice(0, SHOWN)
  await noteLooks(
    db,
    cases.map((c) => ({ organ, stream: c.id })),
    { officer, day: today, at }
  )
  return { applicant: applicant && (await countsOf(reading, organ, applicant, day)), cases }
}

/** Below this, titles have their subject in common at best. */
const ALIKE = 0.5
const SHOWN = 8
const OWN_MAX = 20

async function countsOf({ db, settings, at }: Reading, organ: OrganId, applicant: ApplicantRef, on: LocalDate) {
  const items = await itemsUpTo(db, organ, applicant, on, lawOn(settings, organ, on, at))
  const counts = await db
    .selectFrom('cases')
    .select((eb) => [
      eb.fn.countAll<number>().as('year'),
      eb.fn
        .countAll<number>()
        .filterWhere('arrived_on', '>=', `${monthOf(on)}-01` as LocalDate)
        .as('month')
    ])
    .where('organ', '=', organ)
    .where('applicant', '=', applicant)
    .where('phase', 'not in', ['void', 'forwarded'])
    .where('seeks', 'is', null)
    .where('arrived_on', '>=', firstDayOf(yearOf(on)))
    .where('arrived_on', '<=', on)
    .executeTakeFirstOrThrow()
  return { ...counts, nextItem: items + 1 }
}

const idsOf = async ({ db }: Reading, organ: OrganId, applicant: ApplicantRef): Promise<CaseId[]> =>
  (
    await db
      .selectFrom('cases')
      .select('id')
      .where('organ', '=', organ)
      .where('applicant', '=', applicant)
      .orderBy('arrived_on', 'desc')
      .limit(OWN_MAX)
      .execute()
  ).map((r) => r.id)

async function rowsOf(
  { db, master }: Reading,
  organ: OrganId,
  ids: readonly CaseId[],
  applicant: ApplicantRef | null,
  matter: string | undefined
): Promise<EarlierCase[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('cases')
    .select(['id', 'number', 'arrived_on', 'channel', 'phase', 'outcome', 'applicant'])
    .where('organ', '=', organ)
    .where('id', 'in', ids)
    .where('phase', '!=', 'void')
    .execute()
  const matters = await readFields(
    db,
    master,
    rows.map(({ id }) => ({ organ, stream: id })),
    'matter'
  )
  return rows.map(({ id, number, arrived_on: arrivedOn, channel, phase, outcome, applicant: whose }) => {
    const title = matters.findLast((m) => m.stream === id)?.value as string | undefined
    const alike = matter === undefined || title === undefined ? 0 : likeness(matter, title)
    const said = { id, number, matter: title ?? null, arrivedOn, channel, phase, outcome }
    return { ...said, sameApplicant: applicant !== null && whose === applicant, likeness: Math.round(alike * 100) / 100 }
  })
}
