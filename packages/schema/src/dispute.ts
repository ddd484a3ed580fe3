import { z } from 'zod'
import { ArticleId, DisputeResultId } from './id.ts'
import { Label } from './label.ts'
import { LocalDate } from './local-date.ts'
import { Source } from './source.ts'

/** Where it is argued: 行政复议 or 行政诉讼. */
export const DisputeForum = z.enum(['review', 'suit']).meta({ id: 'DisputeForum', description: '行政复议或者行政诉讼' })
export type DisputeForum = z.infer<typeof DisputeForum>

/** How a review or a suit can end; the form says which column counts it. */
export const DisputeResult = z
  .object({ id: DisputeResultId, label: Label, of: z.array(DisputeForum).min(1), articles: z.array(ArticleId).min(1), source: Source })
  .strict()
export type DisputeResult = z.infer<typeof DisputeResult>

/** How it came there: what the blocks of table 四 are told apart by. */
export const DisputeWay = z
  .enum(['review', 'suitDirect', 'suitAfterReview'])
  .meta({ id: 'DisputeWay', description: '行政复议、未经复议直接起诉、复议后起诉' })
export type DisputeWay = z.infer<typeof DisputeWay>

/** Where a dispute stands: the states of its chart. */
export const DisputeStanding = z
  .enum(['pending', 'appealable', 'onAppeal', 'settled'])
  .meta({ id: 'DisputeStanding', description: '复议、诉讼进行到哪里' })
export type DisputeStanding = z.infer<typeof DisputeStanding>

/** Who is heard in a dispute: whoever asked for the information, a third party, the organ itself. */
const DisputeParty = z.enum(['applicant', 'thirdParty', 'organ'])

const on = { on: LocalDate.meta({ description: '事实发生的法定日期' }) }

/** Number of a dispute within its case, 1, 2, … as the officer counts them. */
const of = { ...on, dispute: z.int().min(1).max(99) }

/**
 * Review was asked for, or suit brought, against what the organ answered or did not answer. `afterReview`:
 * the suit follows a review of the same. The organ sued together with the review body records it once, here.
 */
export const DisputeFiled = z
  .object({
    type: z.literal('disputeFiled'),
    ...of,
    forum: DisputeForum,
    afterReview: z.boolean().optional(),
    filedBy: DisputeParty.exclude(['organ']),
    against: z.enum(['reply', 'silence', 'override', 'redone'])
  })
  .strict()

/** The copy of the application or complaint reached the organ: it answers from here on. */
export const DisputeCopyReceived = z
  .object({ type: z.literal('disputeCopyReceived'), ...of, procedure: z.enum(['ordinary', 'simple']) })
  .strict()

/** The written answer went in, with the evidence. */
export const DisputeAnswered = z.object({ type: z.literal('disputeAnswered'), ...of }).strict()

/** The dispute took another course without being decided: stayed, taken up again, another procedure, sent back by the higher court. */
export const DisputeTurned = z
  .object({ type: z.literal('disputeTurned'), ...of, to: z.enum(['suspended', 'resumed', 'ordinary', 'simple', 'remanded']) })
  .strict()

/** What a decision sets the organ to do over, in the term that it names; only a flaw of procedure lets it say the same again. */
export const Redo = z
  .object({ value: z.int().min(1).max(365), unit: z.enum(['workingDays', 'calendarDays']), flaw: z.enum(['substance', 'procedure']) })
  .strict()
  .meta({ id: 'Redo', description: '责令重新处理' })
export type Redo = z.infer<typeof Redo>

/** The decision, judgment or ruling reached the organ. One open to appeal counts nowhere until it takes effect. */
export const DisputeDecided = z
  .object({
    type: z.literal('disputeDecided'),
    ...of,
    result: DisputeResultId,
    effect: z.enum(['atOnce', 'appealableJudgment', 'appealableRuling']),
    redo: Redo.optional()
  })
  .strict()

/** Somebody took the first judgment or ruling to the higher court; `on` = the day the appeal was made. */
export const DisputeAppealed = z.object({ type: z.literal('disputeAppealed'), ...of, appealedBy: DisputeParty }).strict()

/** Nobody appealed in time, or the appeal was withdrawn: the first judgment or ruling holds from this day. */
export const DisputeTookEffect = z.object({ type: z.literal('disputeTookEffect'), ...of }).strict()

/** The reply ordered by a decision went out. The year already counted keeps its result. */
export const Redone = z.object({ type: z.literal('redone'), ...of, sameGrounds: z.boolean() }).strict()

export const disputeFacts = [
  DisputeFiled,
  DisputeCopyReceived,
  DisputeAnswered,
  DisputeTurned,
  DisputeDecided,
  DisputeAppealed,
  DisputeTookEffect,
  Redone
] as const
export type DisputeFact = z.infer<(typeof disputeFacts)[number]>
export type DisputeFactType = DisputeFact['type']

export const disputeFactTypes = disputeFacts.map((f) => f.shape.type.value) as readonly DisputeFactType[]
