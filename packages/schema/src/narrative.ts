import { z } from 'zod'
import { Figures } from './figures.ts'
import { OfficerId, OrganId } from './id.ts'
import { LocalDate } from './local-date.ts'
import { ProactiveFigures } from './proactive-figures.ts'
import { text } from './text.ts'

/** A heading of the form under which the report says something in words. */
export const HeadingCode = z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/)

/**
 * The words of a report by heading. A figure of its tables stands in them as `{applications:3.7:total}` (table, row,
 * column; `last:` before it for last year's; `{feeIncome:payments}`), so that words and tables cannot disagree.
 */
export const Narrative = z.record(HeadingCode, text(20_000)).meta({ id: 'Narrative', description: '年报的文字，按标题代号' })
export type Narrative = z.infer<typeof Narrative>

/** Shorter than what may be kept: figures take more room than many a quote. */
const Written = z.record(HeadingCode, text(10_000))

/** The words of the organ's own report of a year, or of the one that sums those below. A later one names the one it replaces. */
export const NarrativeWritten = z
  .object({
    type: z.literal('narrativeWritten'),
    on: LocalDate,
    year: z.int().min(1950).max(2199),
    subtree: z.boolean(),
    narrative: Written,
    /** Seq of the statement that this one replaces; the door refuses one that another has replaced meanwhile. */
    corrects: z.int().min(1).optional(),
    /** Why they are changed although the year is closed. */
    reason: text(200).optional()
  })
  .strict()
export type NarrativeWritten = z.infer<typeof NarrativeWritten>

/** What a notice of this year asks of the words: a point to be spoken of, a length. Of the part, or of the whole. */
export const ReportDemand = z
  .object({
    said: text(200),
    part: z.string().max(8).optional(),
    /** Characters. */
    atMost: z.int().min(1).max(100_000).optional(),
    /** A word that must stand there. */
    mentions: text(40).optional()
  })
  .strict()
  .meta({ id: 'ReportDemand', description: '当年通知对文字的要求' })
export type ReportDemand = z.infer<typeof ReportDemand>

/** Everything that words may quote. `feeIncome` in fen. */
const YearFigures = z
  .object({
    form: z.string(),
    proactive: ProactiveFigures,
    applications: Figures,
    disputes: z.array(z.int()),
    feeIncome: z.object({ payments: z.int(), fen: z.int() }).strict()
  })
  .strict()
export const QuotedFigures = YearFigures.extend({ year: z.int(), last: YearFigures.nullable() }).meta({ id: 'QuotedFigures' })
export type QuotedFigures = z.infer<typeof QuotedFigures>

/** Something to be looked at in the words. Where `heading` is null it is of the part, or of the whole. */
export const NarrativeFinding = z
  .object({
    finding: z.enum(['figureUnknown', 'headingMissing', 'tooLong', 'notMentioned', 'numberInNoTable', 'typedFigure', 'repeated']),
    severity: z.enum(['error', 'warning', 'note']),
    part: z.string().nullable(),
    heading: z.string().nullable(),
    about: z.record(z.string(), z.union([z.string(), z.number()]))
  })
  .strict()
  .meta({ id: 'NarrativeFinding', description: '年报文字里值得再看一眼的地方' })
export type NarrativeFinding = z.infer<typeof NarrativeFinding>

const said = { seq: z.int(), on: LocalDate, at: z.string(), by: OfficerId, byName: z.string() }

/** The words of a report as they are written, what they may quote, and last year's beside them. */
export const NarrativeView = z
  .object({
    organ: OrganId,
    year: z.int(),
    subtree: z.boolean(),
    form: z.string(),
    narrative: Narrative,
    /** As it will be read: every figure in its place. */
    resolved: z.record(z.string(), z.string()),
    statements: z.array(z.object({ ...said, reason: z.string().nullable() }).strict()),
    figures: QuotedFigures,
    last: z
      .object({ year: z.int(), resolved: z.record(z.string(), z.string()) })
      .strict()
      .nullable(),
    demands: z.array(ReportDemand),
    findings: z.array(NarrativeFinding),
    /** What was handed in holds; what is written now goes into the next version. */
    closed: z.boolean(),
    mayWrite: z.boolean()
  })
  .strict()
  .meta({ id: 'NarrativeView', description: '年报的文字' })
export type NarrativeView = z.infer<typeof NarrativeView>
