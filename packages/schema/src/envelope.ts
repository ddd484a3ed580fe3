import { z } from 'zod'
import { Digest } from './digest.ts'
import { Fact } from './fact.ts'
import { ActId, ApplicantRef, CaseId, OfficerId, OrganId } from './id.ts'
import { LocalDate } from './local-date.ts'
import { SettingFact } from './setting.ts'

/** Facts of one case, or the settings of one organ, make one stream; each is chained by itself. */
export const SETTINGS_STREAM = 'settings'
export const Stream = z.union([CaseId, z.literal(SETTINGS_STREAM)])
export type Stream = z.infer<typeof Stream>

export const IrregularityCode = z
  .enum([
    'oralUnconfirmed',
    'confirmedAfterArrival',
    'correctionNoticeLate',
    'correctionRoundBeyond',
    'correctedLate',
    'extensionLate',
    'extensionAgain',
    'extensionOverLimit',
    'delayLate',
    'feeNotifiedLate',
    'paidLate',
    'decidedWhileAwaiting',
    'decidedUnasked',
    'decidedAfterLapse',
    'replyLate',
    'lapsedWithinGrace',
    'documentNumberTaken',
    'disputeAnswerLate',
    'appealLate',
    'redoneLate',
    'redoneAlike',
    'yearClosed'
  ])
  .meta({ id: 'IrregularityCode', description: '不规范情形' })
export type IrregularityCode = z.infer<typeof IrregularityCode>

/**
 * One row of the log, as the door wrote it: what was said (`fact`) and what the door added. Its
 * canonical text (RFC 8785) is what is stored, hashed and chained.
 */
export const Envelope = z
  .object({
    /** Version of this envelope. */
    v: z.literal(1),
    organ: OrganId,
    stream: Stream,
    /** 1, 2, … within the stream, without gaps. */
    seq: z.int().min(1),
    /** Version of the fact's shape, and of the chart that admitted it. */
    schema: z.int().min(1),
    chart: z.int().min(1),
    fact: z.union([Fact, SettingFact]),
    by: OfficerId,
    /** The instant of recording, ISO 8601 in UTC, and its legal day. */
    at: z.iso.datetime({ precision: 3 }),
    day: LocalDate,
    act: ActId,
    irregular: z.array(IrregularityCode).optional(),
    /** What the door gave out with this fact: the case's number, the applicant's keyed hash. */
    assigned: z.object({ number: z.string(), applicant: ApplicantRef.optional() }).strict().optional(),
    /** Salted commitment (SM3) to each particular sealed beside the log. */
    particulars: z.record(z.string(), Digest).optional()
  })
  .strict()
export type Envelope = z.infer<typeof Envelope>
export type CaseEnvelope = Envelope & { fact: Fact }
export type SettingEnvelope = Envelope & { fact: SettingFact }

export const ENVELOPE_VERSION = 1
