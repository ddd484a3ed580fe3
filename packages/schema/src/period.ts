import { z } from 'zod'
import { type FactType, factTypes } from './fact.ts'
import { ArticleId } from './id.ts'
import { LocalDate } from './local-date.ts'
import { Source } from './source.ts'

/** Days from which a period runs that are no fact of the case: derived from it, or of a dispute or complaint. */
export const PeriodStart = z.enum([
  'receipt',
  'replyDue',
  'termPassed',
  'deadline',
  'reviewAccepted',
  'reviewCopyReceived',
  'reviewDecisionReceived',
  'suitCopyReceived',
  'judgmentReceived',
  'rulingReceived',
  'disputeInEffect',
  'complaintReceived',
  'overrideNoticeReceived'
])
export type PeriodStart = z.infer<typeof PeriodStart>

/** How long, in what unit, from which fact or day. `since`: the first day on which the period may begin. */
export const Period = z
  .object({
    value: z.int().min(0),
    unit: z.enum(['workingDays', 'calendarDays', 'months', 'rounds']),
    from: z.union([z.enum(factTypes as readonly [FactType, ...FactType[]]), PeriodStart]),
    since: LocalDate,
    article: ArticleId,
    source: Source,
    /** Whether an organ may set another value (the law is silent). */
    settable: z.boolean()
  })
  .strict()
export type Period = z.infer<typeof Period>

export const PeriodId = z.enum([
  'confirmation',
  'correctionNotice',
  'correction',
  'correctionRounds',
  'reply',
  'extension',
  'rectification',
  'thirdParty',
  'coMaker',
  'otherOrgan',
  'payment',
  'mailGrace',
  'soon',
  'delay',
  'applyForReview',
  'sueDirectly',
  'remedyAtMost',
  'reviewAnswer',
  'reviewAnswerSimple',
  'reviewDecision',
  'reviewDecisionExtension',
  'reviewDecisionSimple',
  'suitAfterReview',
  'suitAnswer',
  'appealJudgment',
  'appealRuling',
  'redo',
  'complaint'
])
export type PeriodId = z.infer<typeof PeriodId>
