import { z } from 'zod'
import { FileId, FileKind, FileMediaType, FileSize } from './case-files.ts'
import { Channel, ConfirmationMeans, DeliveryManner } from './channel.ts'
import { ContentId } from './content.ts'
import { disputeFacts } from './dispute.ts'
import { endingFacts } from './ending-fact.ts'
import { FeeMeasure } from './fee.ts'
import { ApplicantKindId, OfficerId, OutcomeId } from './id.ts'
import { LocalDate } from './local-date.ts'
import { Fen } from './money.ts'
import { Linked, officeFacts } from './office-fact.ts'
import { paperFacts } from './paper-fact.ts'
import { Seeks } from './seeks.ts'
import { text } from './text.ts'

/**
 * What can happen to one application. A fact is what happened, on a legal day (`on`), said by an
 * officer; it is the event of the chart and the row of the log. Nothing here is personal data: that
 * is in `particulars.ts`.
 */
const on = { on: LocalDate.meta({ description: '事实发生的法定日期' }) }

/** 收文号: the mail room's number. One envelope may hold several applications, so it is not theirs alone. */
const mailNumber = text(40).optional()

/** Said aloud because writing was too hard (art. 29); the organ wrote it down, and the applicant confirmed that or did not. */
const oral = z.object({ transcriptConfirmed: z.boolean() }).strict().optional()

/** 文号: the number that a paper bears; whose pattern it follows is the organ's choice. */
const documentNumber = text(60).optional()

/**
 * An application reached the organ: signed for, handed over, or arrived by net. `on` = the day it arrived;
 * `lacks` = what the officer saw it does without, left out where nobody looked.
 */
export const Received = z
  .object({
    type: z.literal('received'),
    ...on,
    channel: Channel,
    applicantKind: ApplicantKindId,
    seeks: Seeks.optional(),
    mailNumber,
    /** The organ that passed it on, where it was delivered there by mistake: what was received there counts nothing. */
    forwardedBy: text(80).optional(),
    oral,
    lacks: z.array(ContentId).max(ContentId.options.length).optional()
  })
  .strict()

/**
 * The same application reached the organ by one more channel: one case, the earliest receipt (domain.md,
 * reading 3). `confirmedOn` where that channel takes a confirmation and both sides gave it.
 */
export const ArrivedAgain = z
  .object({ type: z.literal('arrivedAgain'), ...on, channel: Channel, confirmedOn: LocalDate.optional(), mailNumber })
  .strict()

/**
 * A letter addressed to another organ was delivered here by mistake and passed on: it counts nothing (domain.md,
 * reading 3). An application that is only not this organ's to answer is decided, not forwarded (art. 36(5)).
 */
export const Forwarded = z.object({ type: z.literal('forwarded'), ...on, to: text(80) }).strict()

/** Both sides confirmed the application (双方确认之日, art. 31). */
export const Confirmed = z.object({ type: z.literal('confirmed'), ...on, means: ConfirmationMeans }).strict()

/** The notice to correct went out; `termWorkingDays` runs from the applicant's receipt of it. */
export const CorrectionRequested = z
  .object({ type: z.literal('correctionRequested'), ...on, termWorkingDays: z.int().min(1).max(60), documentNumber })
  .strict()

export const CorrectionNoticeReceived = z.object({ type: z.literal('correctionNoticeReceived'), ...on }).strict()

/** The correction reached the organ; one posted within the term is in time (`postedOn`). */
export const Corrected = z.object({ type: z.literal('corrected'), ...on, postedOn: LocalDate.optional() }).strict()

export const ConsultedKind = z.enum(['thirdParty', 'coMaker', 'otherOrgan']).meta({ id: 'ConsultedKind', description: '征求意见对象' })
export type ConsultedKind = z.infer<typeof ConsultedKind>

/** Number of a consultation within its case, 1, 2, … as the officer counts them. */
const consultation = z.int().min(1).max(99)

/** A letter asking a third party or another organ went out. */
export const Consulted = z.object({ type: z.literal('consulted'), ...on, consultation, kind: ConsultedKind }).strict()
export const ConsultationReceived = z.object({ type: z.literal('consultationReceived'), ...on, consultation }).strict()
/** The opinion arrived, or the letter came back undelivered. Silence needs no fact: the term ends it. */
export const ConsultationEnded = z
  .object({ type: z.literal('consultationEnded'), ...on, consultation, how: z.enum(['agreed', 'objected', 'returned']) })
  .strict()

/** The notice of extension went out, with the head's consent. */
export const Extended = z
  .object({ type: z.literal('extended'), ...on, workingDays: z.int().min(1).max(250), consentedOn: LocalDate.optional(), documentNumber })
  .strict()

/** A reasonable delay beyond the term was set and notified (art. 35), counted in working days from the end of the term. */
export const Delayed = z.object({ type: z.literal('delayed'), ...on, workingDays: z.int().min(1).max(250), documentNumber }).strict()

/**
 * The fee notice as sent: what it said is kept, and checked against `assessFee` when recorded. `amount`
 * is what is asked for, `waived` what the organ chose not to ask.
 */
export const FeeNotified = z
  .object({ type: z.literal('feeNotified'), ...on, measure: FeeMeasure, waived: Fen.optional(), amount: Fen, documentNumber })
  .strict()
export const FeeNoticeReceived = z.object({ type: z.literal('feeNoticeReceived'), ...on }).strict()
/** Paid in full: the handling term starts anew. */
export const FeePaid = z.object({ type: z.literal('feePaid'), ...on, amount: Fen }).strict()
/** A fee that was paid, or part of it, went back to the applicant through the treasury; it lowers the income of its own year. */
export const FeeRefunded = z.object({ type: z.literal('feeRefunded'), ...on, amount: Fen.min(1) }).strict()

/** The decision was signed (落款日期). */
export const Decided = z.object({ type: z.literal('decided'), ...on, outcome: OutcomeId, documentNumber }).strict()
/** The reply went out: the day that counts for "in time" and for the tables. */
export const SentOut = z.object({ type: z.literal('sentOut'), ...on, manner: DeliveryManner }).strict()
/** The applicant received it: remedies run from here. */
export const Delivered = z.object({ type: z.literal('delivered'), ...on }).strict()

export const Withdrawn = z.object({ type: z.literal('withdrawn'), ...on }).strict()

/** A person confirmed that the passed term ends the case, having looked where a late answer could lie. */
export const Lapsed = z
  .object({
    type: z.literal('lapsed'),
    ...on,
    ground: z.enum(['correction', 'payment']),
    checked: z.object({ mailRoom: z.literal(true), post: z.literal(true), bank: z.literal(true) }).strict()
  })
  .strict()

/** From then on this officer handles the case (分办); said again, it is handed over. */
export const Assigned = z.object({ type: z.literal('assigned'), ...on, to: OfficerId }).strict()

/** How the case is to be decided was put in writing (拟办); a further draft takes the place of the one before, and of its reviews. */
export const Drafted = z.object({ type: z.literal('drafted'), ...on, outcome: OutcomeId, documentNumber }).strict()

/** Who looks at a draft before it is signed: 法制审核, 保密审查 (art. 17), 分管领导. */
export const Review = z.enum(['legal', 'secrecy', 'leader']).meta({ id: 'Review', description: '审核' })
export type Review = z.infer<typeof Review>

/** A draft was reviewed; one that is returned is the handler's again. */
export const Reviewed = z.object({ type: z.literal('reviewed'), ...on, review: Review, verdict: z.enum(['passed', 'returned']) }).strict()

/** A telephone call about the case: a fact, whoever rang and whether anybody answered. */
export const Called = z
  .object({
    type: z.literal('called'),
    ...on,
    direction: z.enum(['outgoing', 'incoming']),
    reached: z.boolean(),
    about: z.enum(['confirmation', 'explanation', 'correction', 'other'])
  })
  .strict()

/**
 * A file came into the case (卷内文件): its content lies sealed beside the log, as its name does. `about`: the fact
 * that it belongs to, where it belongs to one.
 */
export const FileAdded = z
  .object({
    type: z.literal('fileAdded'),
    ...on,
    file: FileId,
    kind: FileKind,
    mediaType: FileMediaType,
    size: FileSize,
    pages: z.int().min(1).max(9999).optional(),
    about: z.int().min(1).optional()
  })
  .strict()

/** Facts recorded by mistake are struck out by a further fact; the rows stay. */
export const StruckOut = z.object({ type: z.literal('struckOut'), ...on, strikes: z.array(z.int().min(1)).min(1).max(50) }).strict()

export const Fact = z
  .discriminatedUnion('type', [
    Received,
    ArrivedAgain,
    Forwarded,
    Confirmed,
    CorrectionRequested,
    CorrectionNoticeReceived,
    Corrected,
    Consulted,
    ConsultationReceived,
    ConsultationEnded,
    Extended,
    Delayed,
    FeeNotified,
    FeeNoticeReceived,
    FeePaid,
    FeeRefunded,
    Decided,
    SentOut,
    Delivered,
    Withdrawn,
    Lapsed,
    Assigned,
    Drafted,
    Reviewed,
    Called,
    Linked,
    ...paperFacts,
    ...officeFacts,
    ...endingFacts,
    FileAdded,
    ...disputeFacts,
    StruckOut
  ])
  .meta({ id: 'Fact', description: '事实' })
export type Fact = z.infer<typeof Fact>
export type FactType = Fact['type']
export type FactOf<T extends FactType> = Extract<Fact, { type: T }>

export const factTypes = Fact.options.map((o) => o.shape.type.value) as readonly FactType[]

/** Version of the fact shapes above; a change that old rows do not satisfy raises it and names an upcast. */
export const FACT_VERSION = 2
