import { z } from 'zod'
import { CaseSummary } from './case-view.ts'
import { Figures } from './figures.ts'
import { ArticleId, OfficerId, OrganId } from './id.ts'
import { LocalDate } from './local-date.ts'
import { ProactiveFigures } from './proactive-figures.ts'
import { IdentityResult } from './table-view.ts'
import { YearSnapshot } from './year-facts.ts'

/** Where the closing of a year stands. A published year that was corrected is published, in another version. */
export const YearPhase = z
  .enum(['open', 'handedIn', 'returned', 'accepted', 'published'])
  .meta({ id: 'YearPhase', description: '关账到哪一步' })
export type YearPhase = z.infer<typeof YearPhase>

export const CloseCheckId = z
  .enum([
    'identityBroken',
    'carryOverBroken',
    'outcomeWithoutRow',
    'unreported',
    'blanks',
    'provisionalYear',
    'yearNotOver',
    'unsentDecided',
    'unconfirmed',
    'notAsExpected',
    'unlikeLastYear',
    'jump',
    'carriedOut',
    'figureUnknown',
    'headingMissing'
  ])
  .meta({ id: 'CloseCheckId', description: '关账检查' })
export type CloseCheckId = z.infer<typeof CloseCheckId>

const caseRef = CaseSummary.pick({ organ: true, id: true, number: true })

/** What a check found before a year is closed: an error keeps it open, a warning is to be looked at, a note to be known. */
export const CloseCheck = z
  .object({
    check: CloseCheckId,
    severity: z.enum(['error', 'warning', 'note']),
    article: ArticleId.nullable(),
    /** Figures and names that its sentence says. */
    about: z.record(z.string(), z.union([z.string(), z.number()])),
    identity: IdentityResult.nullable(),
    /** The cases that are meant, as far as the officer may see them. */
    cases: z.array(caseRef)
  })
  .strict()
  .meta({ id: 'CloseCheck' })
export type CloseCheck = z.infer<typeof CloseCheck>

const recorded = { seq: z.int(), on: LocalDate, at: z.string(), by: OfficerId, byName: z.string() }

/** A step of the closing as it was recorded. `words`: remarks, a reason, an address. */
export const YearStep = z
  .object({
    ...recorded,
    type: z.enum(['yearHandedIn', 'yearReturned', 'yearAccepted', 'yearPublished', 'yearCorrected']),
    words: z.string().nullable(),
    signedBy: z.string().nullable(),
    snapshot: YearSnapshot.nullable()
  })
  .strict()
export type YearStep = z.infer<typeof YearStep>

/** A fact recorded after the closing that would have changed the closed table: by row and column of table 三. */
export const Adjustment = z
  .object({
    ...recorded,
    case: caseRef,
    fact: z.string(),
    reason: z.string().nullable(),
    cells: z.array(z.object({ row: z.string(), column: z.string(), n: z.int() }).strict())
  })
  .strict()
export type Adjustment = z.infer<typeof Adjustment>

/** The same of table 二: a statement made after the closing. */
export const StatedAfter = z
  .object({
    ...recorded,
    reason: z.string().nullable(),
    cells: z.array(z.object({ row: z.string(), column: z.string(), from: z.int().nullable(), to: z.int().nullable() }).strict())
  })
  .strict()
export type StatedAfter = z.infer<typeof StatedAfter>

/** The year of one organ as its statistician closes it. */
export const YearClosing = z
  .object({
    organ: OrganId,
    year: z.int(),
    form: z.string(),
    phase: YearPhase,
    /** The day by which it is published; null where neither the law nor the organ names one. */
    dueOn: LocalDate.nullable(),
    daysLeft: z.int().nullable(),
    checks: z.array(CloseCheck),
    /** What would be handed in now. */
    snapshot: YearSnapshot,
    steps: z.array(YearStep),
    /** The version that stands; null while the year is open. */
    stands: YearSnapshot.nullable(),
    adjustments: z.array(Adjustment),
    stated: z.array(StatedAfter),
    /** Last year's table 三, as closed, as its published report was read, or as the books say. */
    last: z
      .object({ year: z.int(), form: z.string(), source: z.enum(['closed', 'imported', 'books']), applications: Figures })
      .strict()
      .nullable(),
    /** Nothing came in, nothing was open, nothing is said yet: a table of noughts that can be handed in at once. */
    zero: z.object({ figures: ProactiveFigures, snapshot: YearSnapshot }).strict().nullable(),
    /** What this officer may record of it now. */
    may: z.array(YearStep.shape.type)
  })
  .strict()
  .meta({ id: 'YearClosing', description: '一个机关一年的关账' })
export type YearClosing = z.infer<typeof YearClosing>

/** One organ on the board: how far it is, and what its share of the sum rests on. */
export const BoardLine = z
  .object({
    organ: OrganId,
    phase: YearPhase,
    dueOn: LocalDate.nullable(),
    daysLeft: z.int().nullable(),
    handedInOn: LocalDate.nullable(),
    publishedOn: LocalDate.nullable(),
    /** `closed`: the version that stands; `imported`: a published report that was read; `books`: not handed in, the cases as they stand today. */
    source: z.enum(['closed', 'imported', 'books']),
    errors: z.array(CloseCheck),
    applications: Figures,
    /** Cases and statements after the closing that its figures here leave out. */
    adjusted: z.boolean()
  })
  .strict()
export type BoardLine = z.infer<typeof BoardLine>

export const ClosingBoard = z
  .object({
    organ: OrganId,
    year: z.int(),
    form: z.string(),
    lines: z.array(BoardLine),
    leftOut: z.array(OrganId),
    sum: z.object({ applications: Figures, proactive: ProactiveFigures, disputes: z.array(z.int()) }).strict(),
    /** Whether every share of the sum is a closed one or a published report. */
    complete: z.boolean()
  })
  .strict()
  .meta({ id: 'ClosingBoard', description: '报送进度与汇总' })
export type ClosingBoard = z.infer<typeof ClosingBoard>
