import { z } from 'zod'
import { HolidayYear } from './calendar.ts'
import { Review } from './fact.ts'
import { ApplicantKindId, OfficerId, OrganId, OrganLevel, OutcomeId } from './id.ts'
import { CourtLevel, MonthDay, ReviewedBy } from './level.ts'
import { LocalDate } from './local-date.ts'
import { NarrativeWritten, ReportDemand } from './narrative.ts'
import { OrderAnswered, OrderIssued, OrderReturned, OrderWrittenOff } from './order.ts'
import { PaperKind } from './paper-kind.ts'
import { ProactiveFigures } from './proactive-figures.ts'
import { Role } from './role.ts'
import { text } from './text.ts'
import { YearAccepted, YearCorrected, YearHandedIn, YearPublished, YearReturned } from './year-facts.ts'
import { YearImported } from './year-imported.ts'

/**
 * Whatever a table or a date depends on beside the cases is a dated fact too, through the same door
 * and chain: `on` = the day it was decided, `from` = the day it takes effect (it may lie ahead).
 */
const dated = { on: LocalDate, from: LocalDate }

export const OrganEstablished = z
  .object({
    type: z.literal('organEstablished'),
    ...dated,
    name: text(80),
    shortName: text(20),
    level: OrganLevel,
    parent: OrganId.optional(),
    /** Whether its report is added into that of the organ above; where it is not said, what is usual for its level. */
    inSumAbove: z.boolean().optional(),
    /** An organ for practice (演练): its papers say so, and no sum holds its figures. */
    drill: z.boolean().optional()
  })
  .strict()

/** An officer holds these roles in this organ from that day; an empty list ends them. */
export const RolesGranted = z
  .object({ type: z.literal('rolesGranted'), ...dated, officer: OfficerId, roles: z.array(Role).max(9) })
  .strict()

/** From now on the officer cannot sign in and holds no role anywhere; what was granted comes back when the account is restored. */
export const AccountBarred = z
  .object({ type: z.literal('accountBarred'), on: LocalDate, officer: OfficerId, reason: text(200).optional() })
  .strict()
export const AccountRestored = z.object({ type: z.literal('accountRestored'), on: LocalDate, officer: OfficerId }).strict()

/** A choice that the law leaves to the organ; see `Policy`. */
export const Policy = z
  .discriminatedUnion('policy', [
    /** Which day puts a reply into a year: the day it goes out, or the day it is signed (domain.md, reading 9). */
    z.object({ policy: z.literal('resultDay'), value: z.enum(['sentOut', 'decided']) }).strict(),
    /** The term granted for corrections unless the notice says otherwise (art. 30 sets none). */
    z.object({ policy: z.literal('correctionTerm'), value: z.int().min(1).max(60) }).strict(),
    /** Working days waited for the post before a lapse may be confirmed. */
    /** Within how many working days the organ answers who wants a record about himself rectified (art. 41 names no term). */
    z.object({ policy: z.literal('rectificationTerm'), value: z.int().min(1).max(60) }).strict(),
    z.object({ policy: z.literal('mailGrace'), value: z.int().min(0).max(60) }).strict(),
    /** Remaining working days at which a case looks "soon". */
    z.object({ policy: z.literal('soon'), value: z.int().min(0).max(60) }).strict(),
    /**
     * What becomes of an extension at a restart (domain.md, reading 8): it ends and none can follow, each term may
     * have its own, or the days granted hold for the new term too.
     */
    z.object({ policy: z.literal('extensionAfterRestart'), value: z.enum(['ends', 'anew', 'carriesOver']) }).strict(),
    /** Whether the month's count of items for the fee takes in what was withdrawn, and what lapsed for want of correction. */
    z.object({ policy: z.literal('feeCountsWithdrawn'), value: z.boolean() }).strict(),
    z.object({ policy: z.literal('feeCountsUncorrected'), value: z.boolean() }).strict(),
    /** Where practice counts an outcome in another row of the form. */
    z.object({ policy: z.literal('outcomeRow'), outcome: OutcomeId, value: text(8) }).strict(),
    /** As whom a sole trader (个体工商户) is entered. */
    z.object({ policy: z.literal('soleTrader'), value: ApplicantKindId }).strict(),
    /** Who reviews this organ's acts, where the tree of organs cannot tell; `basis` says by what text. Holds for this organ alone. */
    z.object({ policy: z.literal('reviewBody'), by: ReviewedBy, value: z.array(text(80)).min(1).max(3), basis: text(200) }).strict(),
    /** The court that letters name, by its level; a designated court has its `basis`. */
    z.object({ policy: z.literal('court'), level: CourtLevel, value: text(80), basis: text(200).optional() }).strict(),
    /** Where review may be asked for online (行政复议法 art. 22(2)). */
    z.object({ policy: z.literal('onlineReview'), value: z.url({ protocol: /^https?$/ }).max(200) }).strict(),
    /** The day of each year (`MM-DD`) by which the report is published, where the law names none and a local notice does. */
    z.object({ policy: z.literal('reportDay'), value: MonthDay }).strict(),
    /** What this year's notices ask of the words of the report, as a list to be gone through. */
    z.object({ policy: z.literal('reportDemands'), year: z.int().min(1950).max(2199), value: z.array(ReportDemand).max(40) }).strict(),
    /** Which reviews the latest draft must have passed before it is signed: of every decision, or of this one where it was chosen apart. */
    z.object({ policy: z.literal('approvalChain'), of: z.union([z.literal('all'), OutcomeId]), value: z.array(Review).max(3) }).strict(),
    /** How the numbers of the organ's papers look (文号): `{年}` stands for the year, `{n}` for the running number. */
    z
      .object({
        policy: z.literal('documentNumber'),
        of: PaperKind,
        value: text(50).refine((said) => said.split('{n}').length === 2 && said.split('{年}').length <= 2, { error: 'notANumberPattern' })
      })
      .strict(),
    /** Whether who drafted may review or sign it, and who handles the case consent to its extension. */
    z.object({ policy: z.literal('selfApproval'), value: z.enum(['allowed', 'barred']) }).strict(),
    /** What must come first where review bodies and courts read the law otherwise. */
    z
      .object({ policy: z.literal('remedyKind'), of: z.union([z.literal('silence'), OutcomeId]), value: z.enum(['reviewFirst', 'either']) })
      .strict()
  ])
  .meta({ id: 'Policy' })
export type Policy = z.infer<typeof Policy>

/** `basis`: the paper in which the organ decided it, or the text it rests on. */
export const PolicySet = z.object({ type: z.literal('policySet'), ...dated, policy: Policy, basis: text(200).optional() }).strict()

/**
 * A holiday notice was loaded: with the root organ the State Council's for the year, with an organ below it
 * the local days off that hold there and below, on top of the year's (holiday rule, art. 4).
 */
export const NoticeLoaded = z.object({ type: z.literal('noticeLoaded'), ...dated, year: HolidayYear }).strict()

/** The organ says the whole of its table 二 for a report year. A later one corrects it and names the one it corrects. */
export const ProactiveReported = z
  .object({
    type: z.literal('proactiveReported'),
    on: LocalDate,
    year: z.int().min(1950).max(2199),
    figures: ProactiveFigures,
    /** Seq of the statement that this one corrects; the door refuses one that another has corrected meanwhile. */
    corrects: z.int().min(1).optional(),
    /** Why it is changed although the year is closed: asked for then, and shown beside the table. */
    reason: text(200).optional()
  })
  .strict()
export type ProactiveReported = z.infer<typeof ProactiveReported>

/** A number of a paper that was given out and is borne by none: it is not given again, and why is kept. */
export const NumberVoided = z.object({ type: z.literal('numberVoided'), on: LocalDate, number: text(60), reason: text(200) }).strict()

export const SettingFact = z
  .discriminatedUnion('type', [
    OrganEstablished,
    RolesGranted,
    AccountBarred,
    AccountRestored,
    PolicySet,
    NoticeLoaded,
    ProactiveReported,
    NarrativeWritten,
    NumberVoided,
    YearHandedIn,
    YearReturned,
    YearAccepted,
    YearPublished,
    YearCorrected,
    OrderIssued,
    OrderAnswered,
    OrderReturned,
    OrderWrittenOff,
    YearImported
  ])
  .meta({ id: 'SettingFact', description: '设置' })
export type SettingFact = z.infer<typeof SettingFact>
export type SettingType = SettingFact['type']
