import {
  type CaseId,
  type DeliveryManner,
  day,
  type FactOf,
  type FactType,
  type OrganId,
  type Retention,
  type SentPaper
} from '@mingdu/schema'

/** Some other case of the organ. */
const another = { organ: 'here' as OrganId, case: '018f0000-0000-7000-8000-000000000002' as CaseId }

/** The steps beside the clock, as `say` has the rest. */
export const sayStep = {
  returned: (on: string, what: SentPaper = 'correctionNotice'): FactOf<'returned'> => ({ type: 'returned', on: day(on), what }),
  sentAgain: (on: string, what: SentPaper = 'correctionNotice', manner: DeliveryManner = 'posted'): FactOf<'sentAgain'> => ({
    type: 'sentAgain',
    on: day(on),
    what,
    manner
  }),
  correctionExtended: (on: string, workingDays: number): FactOf<'correctionExtended'> => ({
    type: 'correctionExtended',
    on: day(on),
    workingDays
  }),
  reasonsRequested: (on: string): FactOf<'reasonsRequested'> => ({ type: 'reasonsRequested', on: day(on) }),
  reasonsGiven: (on: string, accepted: boolean): FactOf<'reasonsGiven'> => ({ type: 'reasonsGiven', on: day(on), accepted }),
  overrideNotified: (on: string, consultation = 1): FactOf<'overrideNotified'> => ({ type: 'overrideNotified', on: day(on), consultation }),
  assignmentAnswered: (on: string, accepted = true): FactOf<'assignmentAnswered'> => ({
    type: 'assignmentAnswered',
    on: day(on),
    accepted
  }),
  unitAsked: (on: string, unit = '规划科'): FactOf<'unitAsked'> => ({ type: 'unitAsked', on: day(on), unit }),
  unitAnswered: (on: string, unit = '规划科'): FactOf<'unitAnswered'> => ({ type: 'unitAnswered', on: day(on), unit }),
  publicationProposed: (on: string): FactOf<'publicationProposed'> => ({ type: 'publicationProposed', on: day(on) }),
  publicationSettled: (on: string, link?: string): FactOf<'publicationSettled'> => ({
    type: 'publicationSettled',
    on: day(on),
    ...(link === undefined ? {} : { link })
  }),
  archived: (on: string, archiveNumber = '2101-0001', retention: Retention = 'years10'): FactOf<'archived'> => ({
    type: 'archived',
    on: day(on),
    archiveNumber,
    retention
  }),
  discontinued: (on: string, ground: FactOf<'discontinued'>['ground'] = 'died'): FactOf<'discontinued'> => ({
    type: 'discontinued',
    on: day(on),
    ground
  }),
  merged: (on: string, to: FactOf<'merged'>['to'] = another): FactOf<'merged'> => ({ type: 'merged', on: day(on), to })
} satisfies { [T in FactType]?: (on: string, ...more: never[]) => FactOf<T> }
