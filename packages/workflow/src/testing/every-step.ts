import type { Fact, FactType, LocalDate, RefusalCode } from '@mingdu/schema'
import { say } from './facts.ts'

/** One fact of every step beside the clock, of the papers each. */
export const everyStep = (on: LocalDate) =>
  ({
    returned: [say.returned(on), say.returned(on, 'feeNotice'), say.returned(on, 'reply')],
    sentAgain: [say.sentAgain(on), say.sentAgain(on, 'feeNotice'), say.sentAgain(on, 'reply')],
    correctionExtended: [say.correctionExtended(on, 5)],
    reasonsRequested: [say.reasonsRequested(on)],
    reasonsGiven: [say.reasonsGiven(on, true)],
    overrideNotified: [say.overrideNotified(on)],
    assignmentAnswered: [say.assignmentAnswered(on)],
    unitAsked: [say.unitAsked(on)],
    unitAnswered: [say.unitAnswered(on)],
    publicationProposed: [say.publicationProposed(on)],
    publicationSettled: [say.publicationSettled(on, 'https://example.cn/1')],
    archived: [say.archived(on)],
    discontinued: [say.discontinued(on)],
    merged: [say.merged(on)]
  }) satisfies Partial<Record<FactType, Fact[]>>

/** Refusals by what the file lacks, and the facts they are of: not the chart's to know, which would double for each of them. */
export const refusedByTheFile: Partial<Record<RefusalCode, readonly FactType[]>> = {
  handlingBegun: ['forwarded'],
  notDrafted: ['reviewed'],
  refundBeyondPaid: ['feeRefunded'],
  nothingUnderway: ['returned', 'sentAgain'],
  notAssigned: ['assignmentAnswered'],
  unitNotAsked: ['unitAnswered'],
  reasonsNotRequested: ['reasonsGiven'],
  unknownConsultation: ['overrideNotified'],
  notObjected: ['overrideNotified'],
  notProposed: ['publicationSettled']
}
