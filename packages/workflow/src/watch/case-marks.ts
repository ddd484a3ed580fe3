import type { CaseSignalId, LocalDate, Timeliness } from '@mingdu/schema'
import { bothReadings } from '../clock/both-readings.ts'
import { cellsOf } from '../clock/cells.ts'
import { clockFacts } from '../clock/clock-facts.ts'
import { dueOf } from '../clock/term-span.ts'
import { termsOf } from '../clock/terms.ts'
import type { Law } from '../law.ts'
import type { CaseFile } from '../process/case-file.ts'
import { type RecordedOn, signalsOf } from './signals/signals-of.ts'

/** What supervisors count of a case, derived from its facts alone. */
export type CaseMarks = {
  /** Day by which the reply is due or was, by the project's reading; null while the applicant has the turn. */
  replyDue: LocalDate | null
  /** Day by which a correction may still be asked for, while it may. */
  noticeDue: LocalDate | null
  /** Of a reply that went out; a case that ended otherwise was neither. */
  timeliness: Timeliness | null
  /** Working days of the term that a reply took, what was excluded or began anew left out. */
  replyDays: number | null
  extended: boolean
  corrected: boolean
  signals: CaseSignalId[]
}

export function caseMarks(file: CaseFile, law: Law, today: LocalDate, recordedOn?: RecordedOn): CaseMarks {
  const facts = clockFacts(file)
  const legal = facts && bothReadings(facts, law).legal
  const sent = file.phase === 'void' ? null : (file.sentOut?.fact.on ?? null)
  const notice =
    file.phase === 'handling' && file.rounds.length === 0 ? termsOf(file, law).find((t) => t.term === 'correctionNotice') : undefined
  const noticeDue = notice && notice.overOn === null ? dueOf(notice, law).legal : null
  return {
    replyDue: legal?.due ?? null,
    noticeDue: noticeDue && noticeDue >= today ? noticeDue : null,
    timeliness: sent && legal?.due ? (sent > legal.due ? 'late' : 'onTime') : null,
    replyDays:
      sent && facts && legal ? cellsOf(facts, legal, law, today).filter((c) => c.kind === 'counted' || c.kind === 'late').length : null,
    extended: file.extensions.length > 0,
    corrected: file.rounds.length > 0,
    signals: [...new Set(signalsOf(file, law, recordedOn).map((s) => s.signal))]
  }
}
