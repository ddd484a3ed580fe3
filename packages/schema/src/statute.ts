import { z } from 'zod'
import { HolidayYear, StatutoryHoliday } from './calendar.ts'
import { Channel } from './channel.ts'
import { RequiredContent } from './content.ts'
import { DisputeResult } from './dispute.ts'
import { ConsultedKind } from './fact.ts'
import { FeeBasis } from './fee.ts'
import { Form } from './form.ts'
import { ApplicantKindId, ArticleId, OutcomeId } from './id.ts'
import { Label } from './label.ts'
import { Level, ReportDay, ReportDayId } from './level.ts'
import { LocalDate } from './local-date.ts'
import { Fen } from './money.ts'
import { OversightRules } from './oversight.ts'
import { Period, PeriodId, PeriodStart } from './period.ts'
import { Seeks } from './seeks.ts'
import { Source } from './source.ts'
import { Way } from './way.ts'

/** An article as it is cited on screen and in letters. */
export const Article = z.object({ id: ArticleId, law: z.string().min(1), article: z.string().min(1), gist: Label, source: Source }).strict()
export type Article = z.infer<typeof Article>

/** What day an application that came by this channel counts as received (art. 31). */
export const ReceiptRule = z
  .object({ starts: z.enum(['arrival', 'confirmation']), article: ArticleId, label: Label, source: Source })
  .strict()
export type ReceiptRule = z.infer<typeof ReceiptRule>

export const ApplicantKind = z.object({ id: ApplicantKindId, label: Label, natural: z.boolean(), source: Source }).strict()
export type ApplicantKind = z.infer<typeof ApplicantKind>

/** How a way of ending a case comes about: signed by the organ, or following from the applicant. */
export const OutcomeRoute = z.enum(['decision', 'withdrawal', 'lapseOfCorrection', 'lapseOfPayment', 'discontinuance'])
export type OutcomeRoute = z.infer<typeof OutcomeRoute>

/** `reviewFirst`: administrative review before suit; `either`: review or suit; `none`: nothing to contest. */
export const RemedyKind = z.enum(['reviewFirst', 'either', 'none'])
export type RemedyKind = z.infer<typeof RemedyKind>

/** Steps on the way that are not contested on their own (国办函〔2021〕132号). */
export const StepNotAlone = z.enum(['correctionRequested', 'extended', 'feeNotified', 'formOfGiving'])
export type StepNotAlone = z.infer<typeof StepNotAlone>

const contestable = { remedy: RemedyKind, from: PeriodStart, articles: z.array(ArticleId).min(1), source: Source }

/** What may be done against a reply, against silence, by a third party; what may not; what the decision must say. */
export const RemedyRules = z
  .object({
    /** Acts of earlier days were under another law, which this one does not tell. */
    since: LocalDate,
    kinds: z.record(RemedyKind, z.array(ArticleId)),
    silence: z.object(contestable).strict(),
    /** A third party told that its objection is overridden. */
    thirdParty: z.object(contestable).strict(),
    notAlone: z.record(StepNotAlone, ArticleId),
    /** What is served online names the online way to review. */
    online: ArticleId,
    /** Outcomes that some read as refusals, to be reviewed first; an organ may choose. */
    disputed: z.object({ outcomes: z.array(OutcomeId), source: Source }).strict()
  })
  .strict()
export type RemedyRules = z.infer<typeof RemedyRules>

export const Outcome = z
  .object({
    id: OutcomeId,
    label: Label,
    route: OutcomeRoute,
    articles: z.array(ArticleId).min(1),
    remedy: RemedyKind,
    /** Of a procedure of its own, which no table of applications counts. */
    seeks: Seeks.optional(),
    since: LocalDate,
    until: LocalDate.optional(),
    source: Source
  })
  .strict()
export type Outcome = z.infer<typeof Outcome>

/** Marginal brackets: units from `from` (1 = the first) cost `fen` each, up to the next bracket. */
export const Tariff = z
  .object({
    id: z.string().min(1),
    basis: FeeBasis,
    since: LocalDate,
    until: LocalDate.optional(),
    brackets: z.array(z.object({ from: z.int().min(1), fen: Fen }).strict()).min(1),
    /** Beyond the last bracket every further `step` units make one bracket more, `stepFen` dearer. */
    beyond: z
      .object({ step: z.int().min(1), stepFen: Fen })
      .strict()
      .optional(),
    article: ArticleId,
    source: Source
  })
  .strict()
export type Tariff = z.infer<typeof Tariff>

/** What one law says, as plain data. Nothing in it computes. */
export const Statute = z
  .object({
    id: z.string().min(1),
    label: Label,
    articles: z.array(Article),
    periods: z.record(PeriodId, Period),
    receipt: z.record(Channel, ReceiptRule),
    contents: z.array(RequiredContent),
    consultation: z.record(
      ConsultedKind,
      z.object({ period: PeriodId, silence: z.enum(['organDecides', 'consent']), article: ArticleId, label: Label }).strict()
    ),
    applicantKinds: z.array(ApplicantKind).min(1),
    /** A sole trader is entered as the first of these kinds, unless the organ chose another of them. */
    soleTrader: z.object({ label: Label, kinds: z.array(ApplicantKindId).min(1), source: Source }).strict(),
    levels: z.array(Level).min(1),
    reportDays: z.record(ReportDayId, ReportDay),
    outcomes: z.array(Outcome).min(1),
    disputeResults: z.array(DisputeResult).min(1),
    way: Way,
    remedies: RemedyRules,
    oversight: OversightRules,
    forms: z.array(Form).min(1),
    tariffs: z.array(Tariff),
    calendar: z.array(HolidayYear),
    statutoryHolidays: z.array(StatutoryHoliday),
    /** Article that each rule of the process cites when it refuses or marks. */
    rules: z.record(z.string(), ArticleId)
  })
  .strict()
export type Statute = z.infer<typeof Statute>
