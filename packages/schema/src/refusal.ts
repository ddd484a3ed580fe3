import { z } from 'zod'
import { IrregularityCode } from './envelope.ts'
import { ArticleId } from './id.ts'

/** Why a fact cannot have happened, or may not be recorded: a value, never an exception. */
export const RefusalCode = z
  .enum([
    'notAdmissible',
    'beforeReceipt',
    'inTheFuture',
    'beforeItsCause',
    'beforeTheLaw',
    'unknownOutcome',
    'outcomeNotByDecision',
    'unknownApplicantKind',
    'amountDiffers',
    'noTariff',
    'feeNotDue',
    'feeByOtherBasis',
    'waivedBeyondFee',
    'freeItemsRemain',
    'unpaidInFull',
    'refundBeyondPaid',
    'handlingBegun',
    'replySigned',
    'otherProcedure',
    'nothingUnderway',
    'notAssigned',
    'unitNotAsked',
    'reasonsNotRequested',
    'notObjected',
    'notProposed',
    'archivedAlready',
    'unknownConsultation',
    'consultationNumberTaken',
    'termNotPassed',
    'nothingToStrike',
    'othersHangOnIt',
    'unknownOfficer',
    'otherCaseUnknown',
    'fileNotReady',
    'fileOfNoFact',
    'tooManyFiles',
    'caseErased',
    'notDrafted',
    'reviewMissing',
    'selfApproval',
    'unknownDispute',
    'disputeNumberTaken',
    'disputeNotAdmissible',
    'unknownDisputeResult',
    'noReviewBefore',
    'nothingToContest',
    'appealTermRuns',
    'unknownOrgan',
    'unknownLevel',
    'lastAdministrator',
    'accountAlready',
    'notYetInForce',
    'notPermitted',
    'noticeDayOutside',
    'noticeBackwards',
    'noticeNoWeekend',
    'noticeOffAndWorked',
    'noticeOverlaps',
    'noticeUnchanged',
    'noticeTakenBack',
    'notInTheForm',
    'correctedMeanwhile',
    'numberInUse',
    'yearClosed',
    'yearNotReady',
    'figuresMoved',
    'booksHaveTheYear'
  ])
  .meta({ id: 'RefusalCode', description: '不予记录的理由' })
export type RefusalCode = z.infer<typeof RefusalCode>

export const Refusal = z
  .object({
    code: RefusalCode,
    article: ArticleId.optional(),
    /** Figures and days that the sentence names: dates, numbers, seqs, fact types. */
    about: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string()), z.array(z.number())])).optional()
  })
  .strict()
  .meta({ id: 'Refusal' })
export type Refusal = z.infer<typeof Refusal>

/** What is real but not as the law wants it, and what the law makes of it. */
export const Irregularity = z
  .object({
    code: IrregularityCode,
    article: ArticleId.optional(),
    effect: z.enum([
      'none',
      'strictDateStays',
      'onlyPartCounts',
      'restartsLegalTerm',
      'replacesLapse',
      'noEvidence',
      'mayBeAnnulled',
      'adjustsClosedYear'
    ]),
    about: z.record(z.string(), z.union([z.string(), z.number()])).optional()
  })
  .strict()
  .meta({ id: 'Irregularity' })
export type Irregularity = z.infer<typeof Irregularity>
