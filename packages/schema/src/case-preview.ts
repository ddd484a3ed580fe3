import { z } from 'zod'
import { Phase } from './case-view.ts'
import { CaseCell } from './dispute-view.ts'
import { LocalDate } from './local-date.ts'
import { MovedTerm } from './notice-view.ts'
import { Period, PeriodId } from './period.ts'
import { Irregularity, Refusal } from './refusal.ts'
import { RemedyKind } from './statute.ts'

/** What the door would answer to one fact; after the first that is refused the rest is not asked. */
export const FactPreview = z
  .discriminatedUnion('is', [
    z.object({ is: z.literal('regular') }).strict(),
    z.object({ is: z.literal('irregular'), irregularities: z.array(Irregularity).min(1) }).strict(),
    z.object({ is: z.literal('refused'), refusal: Refusal }).strict(),
    z.object({ is: z.literal('notAsked') }).strict()
  ])
  .meta({ id: 'FactPreview' })
export type FactPreview = z.infer<typeof FactPreview>

/** A term that the facts would settle: on which day, and whether after its legal date. */
export const SettledTerm = z.object({ term: PeriodId, on: LocalDate, legal: LocalDate.nullable(), late: z.boolean() }).strict()
export type SettledTerm = z.infer<typeof SettledTerm>

/** What the reply would have to tell of review and suit; what neither the law nor the tree of organs says is `missing`. */
export const PreviewedRemedies = z
  .object({
    kind: RemedyKind,
    review: z.array(z.string()),
    court: z.string().nullable(),
    terms: z.array(Period.pick({ value: true, unit: true, article: true }).extend({ period: PeriodId }).strict()),
    missing: z.array(z.enum(['reviewBody', 'court', 'onlineReview', 'government', 'lawOfThatDay']))
  })
  .strict()
export type PreviewedRemedies = z.infer<typeof PreviewedRemedies>

/** The case as the facts would leave it, beside what it is now. */
export const PreviewedChange = z
  .object({
    phase: z.object({ from: Phase, to: Phase }).strict(),
    /** Terms whose dates move, begin or end; `null` where a side has no date. */
    terms: z.array(MovedTerm),
    settled: z.array(SettledTerm),
    /** The cell of table 三 that would count the result; null while there is none. */
    cell: CaseCell.nullable(),
    /** A signed decision counts only once it is sent out: the cell is the one of a reply sent on the same day. */
    onceSentOut: z.boolean(),
    /** Of the decision that the case would then have. */
    remedies: PreviewedRemedies.nullable()
  })
  .strict()
  .meta({ id: 'PreviewedChange' })
export type PreviewedChange = z.infer<typeof PreviewedChange>

export const CasePreview = z
  .object({
    facts: z.array(FactPreview),
    /** Null where a fact is refused. */
    change: PreviewedChange.nullable()
  })
  .strict()
  .meta({ id: 'CasePreview', description: '记录之前看它会怎样' })
export type CasePreview = z.infer<typeof CasePreview>
