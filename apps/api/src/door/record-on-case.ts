import {
  type ApplicantRef,
  type CaseId,
  type Envelope,
  type FactOf,
  Identity,
  type OrganId,
  type Particulars,
  type RecordRequest,
  yearOf
} from '@mingdu/schema'
import { mayRecordThis, type Replayed } from '@mingdu/workflow'
import { giveToFact } from '../files/recorded-file.ts'
import { chained } from '../log/append.ts'
import { genesis } from '../log/chain.ts'
import { type Sealed, sealParticulars } from '../log/particulars.ts'
import { readHead, readLog } from '../log/read.ts'
import { nextNumber } from '../log/series.ts'
import { writeAct } from '../log/write-act.ts'
import { applicantRef } from '../sealing/applicant-ref.ts'
import { caseKey } from '../sealing/case-keys.ts'
import type { SealKeys } from '../sealing/seal.ts'
import { type SearchRow, searchRows } from '../search/search-rows.ts'
import { caseRow } from '../views/case-row.ts'
import { type Act, type CaseEntry, type Recorded, TurnedAway } from './act.ts'
import { askRules } from './ask-rules.ts'
import { booked, standing } from './bookkeeping.ts'
import { reachesBack, settingsBeside } from './books-held.ts'
import { envelopeFor } from './envelope-for.ts'

/** Records one case's facts in order; the first that cannot be recorded turns the whole act away. */
export async function recordOnCase(asked: Act, entry: CaseEntry): Promise<Recorded> {
  const { organ } = entry
  if (!asked.settings.tree(asked.today).organ(organ)) throw new TurnedAway({ is: 'refused', refusal: { code: 'unknownOrgan' } })
  assertPermitted(asked, entry)
  const id = entry.caseId ?? (asked.newId() as CaseId)
  const { log, head } = entry.caseId ? await readLog(asked.tx, organ, id) : { log: [], head: { length: 0, hash: genesis(organ, id) } }
  if (entry.caseId && head.length === 0) throw new TurnedAway({ is: 'unknownCase' })
  if (head.length !== entry.expected) throw new TurnedAway({ is: 'changed', organ, id, version: head.length })
  const act = reachesBack(asked, entry, log) ? { ...asked, settings: await settingsBeside(asked, organ) } : asked
  const sealing = sealingOf(act, organ, id, entry.caseId !== null)
  let book = standing(act.settings, log)
  const words: SearchRow[] = []
  for (const request of entry.facts) {
    const { envelope, after, beside } = await admitted(act, entry, id, log, book.now, sealing, request)
    log.push(envelope)
    words.push(...searchRows(act.master, envelope, beside))
    book = booked(act.settings, book, log, after)
  }
  const struck = log.slice(head.length).flatMap((e) => (e.fact.type === 'struckOut' ? e.fact.strikes : []))
  const facts = chained(organ, id, head, log.slice(head.length))
  const row = caseRow(act.settings, log, book.now.file, act.today)
  const written = await writeAct(act.tx, { facts, particulars: sealing.rows, postings: book.postings, row, words, struck })
  if (!written) throw new TurnedAway({ is: 'changed', organ, id, version: (await readHead(act.tx, organ, id)).length })
  return { organ, id, version: log.length }
}

/** What is to be sealed beside this act's facts, gathered so that it is written with them. */
type Sealing = {
  rows: Sealed['rows']
  seal(seq: number, values: Particulars): Promise<Record<string, string>>
  /** The case's key, made or opened at its first use. */
  key(): Promise<SealKeys>
}

function sealingOf({ tx, master }: Act, organ: OrganId, id: CaseId, begun: boolean): Sealing {
  let opened: Promise<SealKeys> | undefined
  const key = () => (opened ??= caseKey(tx, master, { organ, stream: id }, begun))
  const rows: Sealed['rows'] = []
  return {
    rows,
    key,
    async seal(seq, values) {
      const sealed = await sealParticulars(key, organ, id, seq, values)
      rows.push(...sealed.rows)
      return sealed.commitments
    }
  }
}

/** One fact asked of the rules, with what came beside it sealed: its envelope, and the case after it. */
async function admitted(
  act: Act,
  entry: CaseEntry,
  id: CaseId,
  log: readonly Envelope[],
  now: Replayed,
  sealing: Sealing,
  request: RecordRequest
) {
  const { fact, particulars = {} } = request
  const answer = await askRules({ ...act, db: act.tx }, log, now, fact, entry.organ)
  if (!answer.admitted) throw new TurnedAway({ is: 'refused', refusal: answer.refusal })
  const { irregularities, after } = answer
  if (irregularities.length > 0 && !request.irregularReason) throw new TurnedAway({ is: 'irregular', irregularities })
  const seq = log.length + 1
  const beside = {
    ...particulars,
    ...(irregularities.length > 0 ? { irregularReason: request.irregularReason } : {}),
    ...(fact.type === 'fileAdded' ? { digest: await digestOfAdded(act.tx, entry.organ, id, seq, fact, sealing) } : {})
  }
  const envelope = envelopeFor(act, entry.organ, id, seq, fact, {
    irregular: irregularities.map((i) => i.code),
    commitments: await sealing.seal(seq, beside),
    assigned: fact.type === 'received' ? await registered(act, entry, log[0], yearOf(fact.on), particulars) : undefined
  })
  return { envelope, after, beside }
}

/** What the log keeps of a file is a commitment to its SM3, as of everything that came beside a fact. */
const digestOfAdded = async (tx: Act['tx'], organ: OrganId, stream: CaseId, seq: number, { file }: FactOf<'fileAdded'>, { key }: Sealing) =>
  giveToFact(tx, await key(), { organ, stream, file }, seq)

/** The case's number in its organ's series, and the applicant's keyed hash where an identity was given. A receipt recorded anew keeps the number. */
async function registered(
  act: Act,
  { organ }: CaseEntry,
  first: Envelope | undefined,
  year: number,
  particulars: Record<string, unknown>
): Promise<NonNullable<Envelope['assigned']>> {
  const number = first?.assigned?.number ?? `${year}-${String(await nextNumber(act.tx, organ, 'case', year)).padStart(3, '0')}`
  const identity = Identity.safeParse(particulars.identity)
  const applicant: ApplicantRef | undefined = identity.success ? applicantRef(act.master, identity.data) : undefined
  return { number, ...(applicant ? { applicant } : {}) }
}

function assertPermitted(act: Act, entry: CaseEntry): void {
  const held = act.settings.rolesOf(act.officer, entry.organ, act.today)
  if (!entry.facts.every((f) => mayRecordThis(f.fact, held))) throw new TurnedAway({ is: 'notPermitted' })
}
