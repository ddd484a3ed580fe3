import type { CloseCheckId, IrregularityCode, LedgerEvent, RefusalCode } from '@mingdu/schema'
import type { Cited } from './articles.ts'

/**
 * The article that each rule cites when it refuses, marks or explains. Refusals that follow from the
 * keeping of records and not from an article have no line: nothing is cited for them.
 */
const refusals = {
  beforeReceipt: 'reg31',
  beforeTheLaw: 'reg56',
  unknownOutcome: 'reg36',
  outcomeNotByDecision: 'reg36',
  unknownApplicantKind: 'reg50',
  amountDiffers: 'f109a4',
  noTariff: 'f109a4',
  feeNotDue: 'reg42',
  feeByOtherBasis: 'f109a3',
  waivedBeyondFee: 'reg42',
  freeItemsRemain: 'f109a4',
  unpaidInFull: 'f109a7',
  unknownConsultation: 'reg33p3',
  otherProcedure: 'reg41',
  handlingBegun: 'reg36p5',
  reasonsNotRequested: 'reg35',
  notObjected: 'reg32',
  notProposed: 'reg44',
  termNotPassed: 'reg30',
  noReviewBefore: 'all45',
  appealTermRuns: 'all85',
  noticeNoWeekend: 'hol2',
  yearNotReady: 'reg49',
  figuresMoved: 'reg50'
} as const satisfies Partial<Record<RefusalCode, Cited>>

const irregularities = {
  oralUnconfirmed: 'reg29',
  confirmedAfterArrival: 'reg31',
  correctionNoticeLate: 'reg30',
  correctionRoundBeyond: 'reg30',
  correctedLate: 'reg30',
  extensionLate: 'reg33p2',
  extensionAgain: 'reg33p2',
  extensionOverLimit: 'reg33p2',
  delayLate: 'reg35',
  feeNotifiedLate: 'f109a6',
  paidLate: 'f109a6',
  decidedWhileAwaiting: 'reg30',
  decidedUnasked: 'reg35',
  decidedAfterLapse: 'reg30',
  replyLate: 'reg33p2',
  lapsedWithinGrace: 'reg30',
  disputeAnswerLate: 'arl70',
  appealLate: 'all85',
  redoneLate: 'arl64',
  redoneAlike: 'arl64',
  yearClosed: 'reg49'
} as const satisfies Record<Exclude<IrregularityCode, 'documentNumberTaken'>, Cited>

/** Lines of other terms cite the article that sets the term; of a withdrawal, a death, a merging the law has no words. */
type OfTheTerm = 'termStart' | 'elapsed' | 'termKept' | 'termOver' | 'unused' | 'calendarDays' | 'withdrawn' | 'discontinued' | 'merged'

const ledger = {
  receipt: 'reg31',
  arrival: 'reg31',
  handling: 'reg33p2',
  ahead: 'reg33p2',
  correctionRequested: 'reg30',
  awaitingCorrection: 'reg30',
  restartByCorrection: 'reg30',
  consultation: 'reg33p3',
  extension: 'reg33p2',
  extensionWithoutEffect: 'reg33p2',
  delay: 'reg35',
  sentOut: 'd235',
  lapsed: 'reg30',
  delayWithoutEffect: 'reg35',
  feeNotified: 'f109a6',
  awaitingPayment: 'f109a6',
  restartByPayment: 'f109a7',
  late: 'reg33p2',
  movedToWorkingDay: 'civ203',
  legalDue: 'reg33p2',
  strictDue: 'reg33p2'
} as const satisfies Record<Exclude<LedgerEvent, OfTheTerm>, Cited>

/** What is looked at before a year is closed; what is far from last year's, or merely to be known, has no article. */
const closing = {
  identityBroken: 'reg50',
  carryOverBroken: 'reg50',
  outcomeWithoutRow: 'reg50',
  unreported: 'reg50',
  blanks: 'reg50',
  yearNotOver: 'reg49',
  unsentDecided: 'd235',
  unconfirmed: 'reg31'
} as const satisfies Partial<Record<CloseCheckId, Cited>>

export const rules: Record<string, Cited> = { ...refusals, ...irregularities, ...ledger, ...closing }
