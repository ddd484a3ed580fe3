import { type CaseSignalId, CaseSignalId as Ids, type LocalDate } from '@mingdu/schema'
import type { Law } from '../../law.ts'
import type { CaseFile } from '../../process/case-file.ts'
import { backdatedReceipt } from './backdated-receipt.ts'
import { lastDayCorrection } from './last-day-correction.ts'
import { lastDayExtension } from './last-day-extension.ts'
import { lateConfirmation } from './late-confirmation.ts'
import { lateConsultation } from './late-consultation.ts'

/** What shows the signal: the fact's number in the log, its day, and the working days that the threshold is held against. */
export type Evidence = { signal: CaseSignalId; seq: number; on: LocalDate; days: number }

/** On which day each fact was recorded; only the log knows. */
export type RecordedOn = (seq: number) => LocalDate | null

/** A signal by itself: every fact of the case that shows it, given its threshold. */
export type SignalOf = (file: CaseFile, law: Law, threshold: number, recordedOn: RecordedOn) => Omit<Evidence, 'signal'>[]

const rules = { lastDayExtension, lastDayCorrection, backdatedReceipt, lateConfirmation, lateConsultation } satisfies Record<
  CaseSignalId,
  SignalOf
>

/**
 * What in this case is worth a question, with its evidence (lessons: signals against gaming the clock). A
 * signal accuses nobody: most of what it finds is lawful, some of it is praised.
 */
export function signalsOf(file: CaseFile, law: Law, recordedOn: RecordedOn = () => null): Evidence[] {
  if (file.phase === 'void' || file.phase === 'forwarded') return []
  return Ids.options.flatMap((signal) => {
    const { threshold } = law.statute.oversight.signals[signal]
    return rules[signal](file, law, threshold, recordedOn).map((found) => ({ signal, ...found }))
  })
}
