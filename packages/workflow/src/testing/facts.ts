import {
  type ApplicantKindId,
  type CaseId,
  type Channel,
  type ConfirmationMeans,
  type ConsultedKind,
  type DeliveryManner,
  type DisputeForum,
  type DisputeResultId,
  day,
  type FactOf,
  type FactType,
  type FeeMeasure,
  type FileId,
  type OfficerId,
  type OrganId,
  type OutcomeId,
  type Review
} from '@mingdu/schema'
import { sayStep } from './say-step.ts'

/** Some other case, for what is said of it. */
const elsewhere = { organ: 'elsewhere' as OrganId, case: '018f0000-0000-7000-8000-000000000001' as CaseId }

/** Every fact in the fewest words that say it, for stories and tests; total over the facts. */
export const say = {
  received: (on: string, channel: Channel = 'inPerson', applicantKind = 'naturalPerson'): FactOf<'received'> => ({
    type: 'received',
    on: day(on),
    channel,
    applicantKind: applicantKind as ApplicantKindId
  }),
  arrivedAgain: (on: string, channel: Channel = 'signedMail', confirmedOn?: string): FactOf<'arrivedAgain'> => ({
    type: 'arrivedAgain',
    on: day(on),
    channel,
    ...(confirmedOn === undefined ? {} : { confirmedOn: day(confirmedOn) })
  }),
  confirmed: (on: string, means: ConfirmationMeans = 'telephone'): FactOf<'confirmed'> => ({ type: 'confirmed', on: day(on), means }),
  forwarded: (on: string, to = '别的机关'): FactOf<'forwarded'> => ({ type: 'forwarded', on: day(on), to }),
  correctionRequested: (on: string, termWorkingDays = 8): FactOf<'correctionRequested'> => ({
    type: 'correctionRequested',
    on: day(on),
    termWorkingDays
  }),
  correctionNoticeReceived: (on: string): FactOf<'correctionNoticeReceived'> => ({ type: 'correctionNoticeReceived', on: day(on) }),
  corrected: (on: string, postedOn?: string): FactOf<'corrected'> =>
    postedOn === undefined ? { type: 'corrected', on: day(on) } : { type: 'corrected', on: day(on), postedOn: day(postedOn) },
  consulted: (on: string, consultation = 1, kind: ConsultedKind = 'thirdParty'): FactOf<'consulted'> => ({
    type: 'consulted',
    on: day(on),
    consultation,
    kind
  }),
  consultationReceived: (on: string, consultation = 1): FactOf<'consultationReceived'> => ({
    type: 'consultationReceived',
    on: day(on),
    consultation
  }),
  consultationEnded: (on: string, consultation = 1, how: FactOf<'consultationEnded'>['how'] = 'agreed'): FactOf<'consultationEnded'> => ({
    type: 'consultationEnded',
    on: day(on),
    consultation,
    how
  }),
  extended: (on: string, workingDays: number): FactOf<'extended'> => ({ type: 'extended', on: day(on), workingDays }),
  delayed: (on: string, workingDays: number): FactOf<'delayed'> => ({ type: 'delayed', on: day(on), workingDays }),
  /** By item where a number is given, else as measured. */
  feeNotified: (on: string, items: number | FeeMeasure, amount: number, alreadyThisMonth = 0): FactOf<'feeNotified'> => ({
    type: 'feeNotified',
    on: day(on),
    measure: typeof items === 'number' ? { basis: 'perItem', items, alreadyThisMonth } : items,
    amount
  }),
  feeNoticeReceived: (on: string): FactOf<'feeNoticeReceived'> => ({ type: 'feeNoticeReceived', on: day(on) }),
  feePaid: (on: string, amount: number): FactOf<'feePaid'> => ({ type: 'feePaid', on: day(on), amount }),
  feeRefunded: (on: string, amount: number): FactOf<'feeRefunded'> => ({ type: 'feeRefunded', on: day(on), amount }),
  decided: (on: string, outcome: string): FactOf<'decided'> => ({ type: 'decided', on: day(on), outcome: outcome as OutcomeId }),
  sentOut: (on: string, manner: DeliveryManner = 'posted'): FactOf<'sentOut'> => ({ type: 'sentOut', on: day(on), manner }),
  delivered: (on: string): FactOf<'delivered'> => ({ type: 'delivered', on: day(on) }),
  withdrawn: (on: string): FactOf<'withdrawn'> => ({ type: 'withdrawn', on: day(on) }),
  lapsed: (on: string, ground: FactOf<'lapsed'>['ground'] = 'correction'): FactOf<'lapsed'> => ({
    type: 'lapsed',
    on: day(on),
    ground,
    checked: { mailRoom: true, post: true, bank: true }
  }),
  assigned: (on: string, to = 'wang-chengban'): FactOf<'assigned'> => ({ type: 'assigned', on: day(on), to: to as OfficerId }),
  drafted: (on: string, outcome: string): FactOf<'drafted'> => ({ type: 'drafted', on: day(on), outcome: outcome as OutcomeId }),
  reviewed: (on: string, review: Review = 'legal', verdict: FactOf<'reviewed'>['verdict'] = 'passed'): FactOf<'reviewed'> => ({
    type: 'reviewed',
    on: day(on),
    review,
    verdict
  }),
  called: (on: string, about: FactOf<'called'>['about'] = 'other'): FactOf<'called'> => ({
    type: 'called',
    on: day(on),
    direction: 'outgoing',
    reached: true,
    about
  }),
  linked: (on: string, to: FactOf<'linked'>['to'] = elsewhere, as: FactOf<'linked'>['as'] = 'related'): FactOf<'linked'> => ({
    type: 'linked',
    on: day(on),
    to,
    as
  }),
  ...sayStep,
  fileAdded: (on: string, more: Partial<FactOf<'fileAdded'>> = {}): FactOf<'fileAdded'> => ({
    type: 'fileAdded',
    on: day(on),
    file: '01900000-0000-7000-8000-00000000000f' as FileId,
    kind: 'application',
    mediaType: 'application/pdf',
    size: 1024,
    ...more
  }),
  disputeFiled: (
    on: string,
    dispute = 1,
    forum: DisputeForum = 'review',
    more: Partial<FactOf<'disputeFiled'>> = {}
  ): FactOf<'disputeFiled'> => ({
    type: 'disputeFiled',
    on: day(on),
    dispute,
    forum,
    filedBy: 'applicant',
    against: 'reply',
    ...more
  }),
  disputeCopyReceived: (on: string, dispute = 1, procedure: 'ordinary' | 'simple' = 'ordinary'): FactOf<'disputeCopyReceived'> => ({
    type: 'disputeCopyReceived',
    on: day(on),
    dispute,
    procedure
  }),
  disputeAnswered: (on: string, dispute = 1): FactOf<'disputeAnswered'> => ({ type: 'disputeAnswered', on: day(on), dispute }),
  disputeTurned: (on: string, to: FactOf<'disputeTurned'>['to'], dispute = 1): FactOf<'disputeTurned'> => ({
    type: 'disputeTurned',
    on: day(on),
    dispute,
    to
  }),
  /** `more` says whether it holds at once, and what is to be done over. */
  disputeDecided: (on: string, result: string, dispute = 1, more: Partial<FactOf<'disputeDecided'>> = {}): FactOf<'disputeDecided'> => ({
    type: 'disputeDecided',
    on: day(on),
    dispute,
    result: result as DisputeResultId,
    effect: 'atOnce',
    ...more
  }),
  disputeAppealed: (
    on: string,
    appealedBy: FactOf<'disputeAppealed'>['appealedBy'] = 'applicant',
    dispute = 1
  ): FactOf<'disputeAppealed'> => ({
    type: 'disputeAppealed',
    on: day(on),
    dispute,
    appealedBy
  }),
  disputeTookEffect: (on: string, dispute = 1): FactOf<'disputeTookEffect'> => ({ type: 'disputeTookEffect', on: day(on), dispute }),
  redone: (on: string, sameGrounds = false, dispute = 1): FactOf<'redone'> => ({ type: 'redone', on: day(on), dispute, sameGrounds }),
  struckOut: (on: string, ...strikes: number[]): FactOf<'struckOut'> => ({ type: 'struckOut', on: day(on), strikes })
} satisfies { [T in FactType]: (on: string, ...more: never[]) => FactOf<T> }
