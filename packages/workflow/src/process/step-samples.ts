import type { CaseId, FactOf, FactType, OrganId, SentPaper } from '@mingdu/schema'
import type { CaseFile } from './case-file.ts'
import type { Circumstances } from './refuse.ts'
import { unitsAsked } from './step-file.ts'

/** Steps beside the clock as they would most plainly be said today. */
export const stepSamples = (file: CaseFile, { today: on }: Circumstances) =>
  ({
    returned: () => ({ type: 'returned', on, what: paperNow(file) }),
    sentAgain: () => ({ type: 'sentAgain', on, what: paperNow(file), manner: 'posted' }),
    correctionExtended: () => ({ type: 'correctionExtended', on, workingDays: file.rounds.at(-1)?.requested.fact.termWorkingDays ?? 1 }),
    reasonsRequested: () => ({ type: 'reasonsRequested', on }),
    reasonsGiven: () => ({ type: 'reasonsGiven', on, accepted: true }),
    overrideNotified: () => ({ type: 'overrideNotified', on, consultation: objected(file) ?? 1 }),
    assignmentAnswered: () => ({ type: 'assignmentAnswered', on, accepted: true }),
    unitAsked: () => ({ type: 'unitAsked', on, unit: '—' }),
    unitAnswered: () => ({ type: 'unitAnswered', on, unit: unitsAsked(file.facts)[0] ?? '—' }),
    publicationProposed: () => ({ type: 'publicationProposed', on }),
    publicationSettled: () => ({ type: 'publicationSettled', on }),
    archived: () => ({ type: 'archived', on, archiveNumber: '—', retention: 'permanent' }),
    discontinued: () => ({ type: 'discontinued', on, ground: 'died' }),
    merged: () => ({ type: 'merged', on, to: NOWHERE })
  }) satisfies { [T in FactType]?: () => FactOf<T> }

/** Named in the sample alone, where only the form can ask which case is meant. */
export const NOWHERE = { organ: 'nowhere' as OrganId, case: '00000000-0000-7000-8000-000000000000' as CaseId }

/** The paper that is with the applicant, or should be, by where the case stands. */
const paperNow = ({ phase }: CaseFile): SentPaper =>
  phase === 'awaitingCorrection' ? 'correctionNotice' : phase === 'awaitingPayment' ? 'feeNotice' : 'reply'

const objected = ({ consultations }: CaseFile): number | undefined =>
  consultations.find((c) => c.kind === 'thirdParty' && c.how === 'objected')?.number
