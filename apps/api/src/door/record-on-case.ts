import {
  type ApplicantRef,
  type CaseId,
  type Envelope,
  Identity,
  type OrganId,
  particularsOf,
  type RecordRequest,
  yearOf
} from '@mingdu/schema'
import { admit, mayRecordFact, permits, type Replayed } from '@mingdu/workflow'
import { append } from '../log/append.ts'
import { putParticulars } from '../log/particulars.ts'
import { post } from '../log/postings.ts'
import { readStream } from '../log/read.ts'
import { nextNumber } from '../log/series.ts'
import { applicantRef } from '../sealing/applicant-ref.ts'
import { lawOn } from '../settings/law-on.ts'
import { caseRow, keepCaseRow } from '../views/case-row.ts'
import { type Act, type CaseEntry, type Recorded, TurnedAway } from './act.ts'
import { booked, factsOf, standing } from './bookkeeping.ts'
import { envelopeFor } from './envelope-for.ts'
import { itemsThisMonth } from './items-this-month.ts'

/** Records one case's facts in order; the first that cannot be recorded turns the whole act away. */
export async function recordOnCase(act: Act, entry: CaseEntry): Promise<Recorded> {
  if (!act.settings.organ(entry.organ)) throw new TurnedAway({ is: 'refused', refusal: { code: 'unknownOrgan' } })
  assertPermitted(act, entry)
  const id = entry.caseId ?? (act.newId() as CaseId)
  if (entry.caseId) await holdCase(act, entry.organ, id)
  const log: Envelope[] = entry.caseId ? await readStream(act.tx, entry.organ, id) : []
  const length = log.length
  if (entry.caseId && length === 0) throw new TurnedAway({ is: 'unknownCase' })
  if (length !== entry.expected) throw new TurnedAway({ is: 'changed', organ: entry.organ, id, version: length })
  let book = standing(act.settings, log)
  for (const request of entry.facts) {
    const { envelope, after } = await admitted(act, entry, id, log, book.now, request)
    log.push(envelope)
    book = booked(act.settings, book, envelope, after)
  }
  const appended = await append(act.tx, entry.organ, id, length, log.slice(length))
  if (appended.changed) throw new TurnedAway({ is: 'changed', organ: entry.organ, id, version: appended.length })
  await post(act.tx, book.postings)
  await keepCaseRow(act.tx, caseRow(act.settings, log, book.now.file, act.today))
  return { organ: entry.organ, id, version: appended.length }
}

/**
 * Whoever records on the same case at the same moment waits here until this act has ended, and then
 * finds the case changed. The append alone would tell too late: the particulars are written before it.
 */
async function holdCase({ tx }: Act, organ: OrganId, id: CaseId): Promise<void> {
  await tx
    .selectFrom('facts')
    .select('seq')
    .where('organ', '=', organ)
    .where('stream', '=', id)
    .where('seq', '=', 1)
    .forNoKeyUpdate()
    .execute()
}

/** One fact asked of the rules, with what came beside it sealed: its envelope, and the case after it. */
async function admitted(act: Act, entry: CaseEntry, id: CaseId, log: readonly Envelope[], now: Replayed, request: RecordRequest) {
  const particulars = particularsFor(request)
  const { fact } = request
  const law = lawOn(act.settings, entry.organ, fact.on, act.at)
  const counted = fact.type === 'feeNotified' ? await itemsThisMonth(act.tx, entry.organ, id) : null
  const answer = admit(factsOf(log), fact, { law, today: act.today, itemsThisMonth: counted }, now)
  if (!answer.admitted) throw new TurnedAway({ is: 'refused', refusal: answer.refusal })
  const { irregularities, after } = answer
  if (irregularities.length > 0 && !request.irregularReason) throw new TurnedAway({ is: 'irregular', irregularities })
  const beside = irregularities.length > 0 ? { ...particulars, irregularReason: request.irregularReason } : particulars
  const seq = log.length + 1
  const envelope = envelopeFor(act, entry.organ, id, seq, fact, {
    irregular: irregularities.map((i) => i.code),
    commitments: await putParticulars(act.tx, act.master, entry.organ, id, seq, beside),
    assigned: fact.type === 'received' ? await numberFor(act, entry, yearOf(fact.on), particulars) : undefined
  })
  return { envelope, after }
}

/** The case's number in its organ's series, and the applicant's keyed hash where an identity was given. */
async function numberFor(
  act: Act,
  entry: CaseEntry,
  year: number,
  particulars: Record<string, unknown>
): Promise<NonNullable<Envelope['assigned']>> {
  const n = await nextNumber(act.tx, entry.organ, 'case', year)
  const identity = Identity.safeParse(particulars.identity)
  const applicant: ApplicantRef | undefined = identity.success ? applicantRef(act.master, identity.data) : undefined
  return { number: `${year}-${String(n).padStart(3, '0')}`, ...(applicant ? { applicant } : {}) }
}

function particularsFor(request: RecordRequest): Record<string, unknown> {
  const parsed = particularsOf[request.fact.type].safeParse(request.particulars ?? {})
  if (parsed.success) return parsed.data
  throw new TurnedAway({ is: 'notOfTheSchema', issues: parsed.error.issues.map((i) => ({ ...i, path: ['particulars', ...i.path] })) })
}

function assertPermitted(act: Act, entry: CaseEntry): void {
  const held = act.settings.rolesOf(act.officer, entry.organ, act.today)
  if (!entry.facts.every((f) => permits(mayRecordFact[f.fact.type], held))) throw new TurnedAway({ is: 'notPermitted' })
}
