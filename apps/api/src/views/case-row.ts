import type { CaseEnvelope, Envelope, LocalDate } from '@mingdu/schema'
import { earlier } from '@mingdu/schema'
import {
  type CaseFile,
  caseMarks,
  deadlinesOf,
  finishingOf,
  isOpen,
  isRunning,
  type Law,
  resultDay,
  resultOf,
  type Summary,
  standOf,
  summarise,
  turnsOn
} from '@mingdu/workflow'
import type { Insertable } from 'kysely'
import { lawOfBooks, verdictLaw } from '../door/bookkeeping.ts'
import type { Tx } from '../log/store.ts'
import type { Tables } from '../log/tables.ts'
import { changesOn, lawNow } from '../settings/law-on.ts'
import type { Settings } from '../settings/settings.ts'

export type CaseRow = Insertable<Tables['cases']>

/** The row by which lists find and sort a case: a cache, made anew from the log whenever it is asked. */
export function caseRow(settings: Settings, log: readonly Envelope[], file: CaseFile, today: LocalDate): CaseRow {
  const first = log[0] as CaseEnvelope
  const last = log.at(-1) as CaseEnvelope
  const now = lawNow(settings, first.organ, today)
  const law = verdictLaw(settings, log, file, now)
  // A receipt struck out and recorded anew counts as it now stands; of a void case the first one is shown.
  const receipt = (log.find((e) => e.seq === file.received?.seq) ?? first) as CaseEnvelope
  const received = receipt.fact.type === 'received' ? receipt.fact : missing()
  const summary = file.received ? summarise(file, law, today, now) : null
  const withWhom = summary?.withWhom ?? 'nobody'
  const finishing = finishingOf(file, law, today)
  const due = summary?.deadline ?? null
  // In which year a result counts was settled when it was recorded; the books say the same.
  const result = resultOf(file, law.statute)
  const endedOn = result && resultDay(result, lawOfBooks(settings, log, file))
  return {
    organ: first.organ,
    id: first.stream as CaseRow['id'],
    number: first.assigned?.number ?? missing(),
    applicant_kind: received.applicantKind,
    ...{ applicant: receipt.assigned?.applicant ?? null, seeks: received.seeks ?? null },
    phase: file.phase === 'unrecorded' ? missing() : file.phase,
    with_whom: withWhom,
    arrived_on: file.arrival ?? received.on,
    receipt: file.receipt,
    outcome: summary?.outcome ?? null,
    ended_on: endedOn,
    due_term: due?.term ?? null,
    due_legal: due?.legal ?? null,
    due_strict: due?.strict ?? null,
    due_on: due?.legal && due.strict ? earlier(due.legal, due.strict) : (due?.legal ?? due?.strict ?? null),
    provisional: due?.provisional ?? false,
    irregular: summary?.irregular ?? 0,
    version: last.seq,
    ...handsOf(summary),
    channel: received.channel,
    stand: standOf(file, withWhom, finishing),
    finishing,
    disputed: file.disputes.some(isRunning),
    ...marksOf(log, file, law, today),
    turns_on: file.received ? nextTurn(settings, file, { law, now }, first.organ, today) : null
  }
}

/** A choice that is to hold from a later day may turn the row too: whoever makes the lists looks at it then. */
function nextTurn(
  settings: Settings,
  file: CaseFile,
  { law, now }: { law: Law; now: Law },
  organ: CaseRow['organ'],
  today: LocalDate
): LocalDate | null {
  const days = [
    turnsOn(file, deadlinesOf(file, law, today, now), law, today),
    isOpen(file.phase) ? changesOn(settings, organ, today) : null
  ]
  return days.reduce((a, b) => (a !== null && b !== null ? earlier(a, b) : (a ?? b)))
}

/** What supervisors count of it. */
function marksOf(log: readonly Envelope[], file: CaseFile, law: Law, today: LocalDate) {
  const marks = caseMarks(file, law, today, (seq) => log.find((e) => e.seq === seq)?.day ?? null)
  return {
    reply_due: marks.replyDue,
    notice_due: marks.noticeDue,
    timeliness: marks.timeliness,
    reply_days: marks.replyDays,
    extended: marks.extended,
    corrected: marks.corrected,
    signals: marks.signals.length > 0 ? ` ${marks.signals.join(' ')} ` : ''
  }
}

/** In whose hands it lies; a case that is void in nobody's. */
const handsOf = (summary: Summary | null) => ({
  holder: summary?.inHand.holder ?? ('nobody' as const),
  holding_officer: summary?.inHand.officer ?? null,
  handler: summary?.handler ?? null,
  missing_reviews: summary?.inHand.reviews.join(' ') ?? '',
  held_since: summary?.inHand.since ?? null
})

export async function keepCaseRow(tx: Tx, row: CaseRow): Promise<void> {
  await tx
    .insertInto('cases')
    .values(row)
    .onConflict((on) => on.columns(['organ', 'id']).doUpdateSet(row))
    .execute()
}

function missing(): never {
  throw new Error('a case begins with its receipt and has a number')
}
