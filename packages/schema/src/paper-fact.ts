import { z } from 'zod'
import { DeliveryManner } from './channel.ts'
import { LocalDate } from './local-date.ts'

/** What becomes of the papers that went out, and what is asked and told beside the reply. */
const on = { on: LocalDate.meta({ description: '事实发生的法定日期' }) }

/** Papers to the applicant that can come back: the notice to correct, the fee notice, the reply. */
export const SentPaper = z.enum(['correctionNotice', 'feeNotice', 'reply']).meta({ id: 'SentPaper', description: '送达的文书' })
export type SentPaper = z.infer<typeof SentPaper>

/** A paper came back undelivered: a notice that came back starts no term (domain.md, reading 4). */
export const Returned = z.object({ type: z.literal('returned'), ...on, what: SentPaper }).strict()
/** The same paper went out once more; what was in time by its first posting stays in time. */
export const SentAgain = z.object({ type: z.literal('sentAgain'), ...on, what: SentPaper, manner: DeliveryManner }).strict()

/** The term to correct was lengthened for good reason (art. 30), by so many working days. */
export const CorrectionExtended = z.object({ type: z.literal('correctionExtended'), ...on, workingDays: z.int().min(1).max(60) }).strict()

/** The applicant was asked why so many or so often (art. 35). It stops no clock. */
export const ReasonsRequested = z.object({ type: z.literal('reasonsRequested'), ...on }).strict()
/** The reasons reached the organ, and what it makes of them. */
export const ReasonsGiven = z.object({ type: z.literal('reasonsGiven'), ...on, accepted: z.boolean() }).strict()

/** A third party that objected was told in writing what is released all the same, and why (art. 32). */
export const OverrideNotified = z.object({ type: z.literal('overrideNotified'), ...on, consultation: z.int().min(1).max(99) }).strict()

export const paperFacts = [Returned, SentAgain, CorrectionExtended, ReasonsRequested, ReasonsGiven, OverrideNotified] as const
export type PaperFactType = (typeof paperFacts)[number]['shape']['type']['value']
