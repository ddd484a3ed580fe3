import { z } from 'zod'
import { ArticleId, OrganLevel } from './id.ts'
import { Label } from './label.ts'
import { Source } from './source.ts'

/**
 * Who reviews an organ's acts. The first six are found in the tree of organs where it reaches so far;
 * the upper department of a vertical system, a local government beside the tree, and what no law names
 * are for the office to set.
 */
export const ReviewedBy = z
  .enum([
    'sameLevelGovernment',
    'higherGovernment',
    'settingUpGovernment',
    'managingGovernment',
    'departmentsGovernment',
    'itself',
    'upperDepartment',
    'localGovernment',
    'named'
  ])
  .meta({ id: 'ReviewedBy', description: '复议机关怎样确定' })
export type ReviewedBy = z.infer<typeof ReviewedBy>

export const CourtLevel = z.enum(['basic', 'intermediate']).meta({ id: 'CourtLevel', description: '第一审法院的级别' })
export type CourtLevel = z.infer<typeof CourtLevel>

/** A day of each year, `MM-DD`. */
export const MonthDay = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)

/** The days of art. 49: a day of each year (`MM-DD`) by which a report is handed in and published. */
export const ReportDayId = z.enum(['department', 'government'])
export type ReportDayId = z.infer<typeof ReportDayId>

export const ReportDay = z.object({ monthDay: MonthDay, who: Label, article: ArticleId, source: Source }).strict()
export type ReportDay = z.infer<typeof ReportDay>

/** A level or kind of organ: what the law ties to it. Nothing switches on its name. */
export const Level = z
  .object({
    id: OrganLevel,
    label: Label,
    /** A people's government: it may review the acts of organs below it, and its office answers in its name. */
    government: z.boolean(),
    /** Whether its report is usually added into that of the organ above it. */
    inSumAbove: z.boolean(),
    /** The day of art. 49 that binds it; null where the law names none. */
    reportDay: ReportDayId.nullable(),
    /** Any one of these reviews its acts. */
    review: z.array(z.object({ by: ReviewedBy, article: ArticleId.optional(), source: Source }).strict()).min(1),
    /** The court of first instance for its own acts. */
    court: z.object({ level: CourtLevel, article: ArticleId }).strict(),
    source: Source
  })
  .strict()
export type Level = z.infer<typeof Level>
