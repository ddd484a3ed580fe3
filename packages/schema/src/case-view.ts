import { z } from 'zod'
import { Deadline, ReplyClock, TermLedger } from './clock.ts'
import { CaseCell, DisputeView } from './dispute-view.ts'
import { IrregularityCode } from './envelope.ts'
import { Fact, Review } from './fact.ts'
import { FeeNoticeView } from './fee.ts'
import { ActId, ApplicantKindId, CaseId, OfficerId, OrganId, OutcomeId } from './id.ts'
import { LocalDate } from './local-date.ts'
import { MovedTerm } from './notice-view.ts'
import { Linked } from './office-fact.ts'
import { Refusal } from './refusal.ts'
import { Seeks } from './seeks.ts'
import { Station } from './station.ts'
import { text } from './text.ts'
import { RestsOn } from './way.ts'

/** Where a case stands: the chart's states. */
export const Phase = z
  .enum([
    'unconfirmed',
    'handling',
    'awaitingCorrection',
    'awaitingPayment',
    'decided',
    'answered',
    'withdrawn',
    'lapsed',
    'discontinued',
    'forwarded',
    'void'
  ])
  .meta({ id: 'Phase', description: '办理阶段' })
export type Phase = z.infer<typeof Phase>

export const WithWhom = z.enum(['organ', 'applicant', 'consulted', 'nobody']).meta({ id: 'WithWhom', description: '在谁手里' })
export type WithWhom = z.infer<typeof WithWhom>

/** Who has to act now; `officer` where it is one person's, by name. */
export const Holder = z
  .enum(['registrar', 'handler', 'reviewer', 'signer', 'clerk', 'applicant', 'consulted', 'nobody'])
  .meta({ id: 'Holder', description: '经手' })
export type Holder = z.infer<typeof Holder>

/** In whose hands the case lies, since which legal day, and for how many working days so far. */
export const InHand = z
  .object({ holder: Holder, officer: OfficerId.nullable(), reviews: z.array(Review), since: LocalDate, workingDays: z.int().min(0) })
  .strict()
  .meta({ id: 'InHand' })
export type InHand = z.infer<typeof InHand>

/** A row of a list. `matter` is null where the particulars were erased. */
export const CaseSummary = z
  .object({
    organ: OrganId,
    id: CaseId,
    number: z.string(),
    matter: z.string().nullable(),
    applicantKind: ApplicantKindId,
    /** Null where information is asked for. */
    seeks: Seeks.nullable(),
    phase: Phase,
    withWhom: WithWhom,
    inHand: InHand,
    /** Who handles the case; null until it was assigned. */
    handler: OfficerId.nullable(),
    /** Names of the officers named above. */
    officers: z.record(OfficerId, z.string()),
    arrivedOn: LocalDate,
    /** Null until both sides confirmed. */
    receipt: LocalDate.nullable(),
    outcome: OutcomeId.nullable(),
    /** The day that puts the result into a year. */
    endedOn: LocalDate.nullable(),
    /** The nearest date somebody must keep. */
    deadline: Deadline.nullable(),
    irregular: z.int(),
    version: z.int()
  })
  .strict()
  .meta({ id: 'CaseSummary' })
export type CaseSummary = z.infer<typeof CaseSummary>

/** A fact as it stands on the case's timeline. */
export const TimelineEntry = z
  .object({
    seq: z.int(),
    fact: Fact,
    particulars: z.record(z.string(), z.unknown()),
    /** Whether the particulars of this fact were erased. */
    erased: z.boolean(),
    by: OfficerId,
    byName: z.string(),
    at: z.iso.datetime({ precision: 3 }),
    day: LocalDate,
    /** Working days from the arrival to the fact's legal day; null where no notice covers it. */
    workingDay: z.int().nullable(),
    act: ActId,
    irregular: z.array(IrregularityCode),
    /** The fact that struck it out. */
    struckBy: z.int().nullable()
  })
  .strict()
  .meta({ id: 'TimelineEntry' })
export type TimelineEntry = z.infer<typeof TimelineEntry>

/** What may be recorded now: `regular` or `irregular` where it is possible, else the refusal. */
export const MayRecord = z
  .object({
    fact: z.string(),
    /** The fact as it would most plainly be said today, by the law and the organ's choices: what a form opens with. */
    sample: Fact,
    possible: z.boolean(),
    permitted: z.boolean(),
    irregular: z.array(IrregularityCode),
    refusal: Refusal.nullable()
  })
  .strict()
  .meta({ id: 'MayRecord' })
export type MayRecord = z.infer<typeof MayRecord>

/** Another case, as far as it may be seen: `recordedHere` tells on which of the two the link was recorded. */
export const CaseLink = z
  .object({
    organ: OrganId,
    id: CaseId,
    as: Linked.shape.as,
    on: LocalDate,
    recordedHere: z.boolean(),
    /** Null where the case is out of sight, the matter also where it was erased. */
    number: z.string().nullable(),
    matter: z.string().nullable(),
    phase: Phase.nullable()
  })
  .strict()
  .meta({ id: 'CaseLink' })
export type CaseLink = z.infer<typeof CaseLink>

export const CaseView = z
  .object({
    summary: CaseSummary,
    applicantName: z.string().nullable(),
    timeline: z.array(TimelineEntry),
    /** The way of the case, station by station; empty where it is void. */
    stations: z.array(Station),
    /** What the decision drafted or signed last rests on and the case does not have on record. */
    unfounded: z.array(RestsOn),
    deadlines: z.array(Deadline),
    clock: ReplyClock.nullable(),
    /** Of the terms beside the reply's; its own lines are in the clock. */
    ledgers: z.array(TermLedger),
    mayRecord: z.array(MayRecord),
    /** Which reviews are this officer's to record. */
    mayReview: z.array(Review),
    /** Cases that this one has to do with, by what was recorded on either side. */
    links: z.array(CaseLink),
    disputes: z.array(DisputeView),
    cells: z.array(CaseCell),
    /** Fee notices in force, in order. */
    fees: z.array(FeeNoticeView),
    /** Dates of an ended case that a notice loaded since would have set otherwise; the verdict stays. */
    movedSince: z.array(MovedTerm),
    today: LocalDate
  })
  .strict()
  .meta({ id: 'CaseView' })
export type CaseView = z.infer<typeof CaseView>

/** The body of every request that records: what happened, who said what, and why if irregular. */
export const RecordRequest = z
  .object({ fact: Fact, particulars: z.record(z.string(), z.unknown()).optional(), irregularReason: text(2000).optional() })
  .strict()
  .meta({ id: 'RecordRequest' })
export type RecordRequest = z.infer<typeof RecordRequest>

/** Several facts of one act on one case, in order; all or none. */
export const RecordAllRequest = z
  .object({ facts: z.array(RecordRequest).min(1).max(20) })
  .strict()
  .meta({ id: 'RecordAllRequest' })
export type RecordAllRequest = z.infer<typeof RecordAllRequest>
