import { z } from 'zod'
import { ArticleId } from './id.ts'
import { Fen } from './money.ts'

/** By item or by page: per request the organ picks one, never both (国办函〔2020〕109号 art. 3). */
export const FeeBasis = z.enum(['perItem', 'perPage']).meta({ id: 'FeeBasis', description: '计收方式：按件或按量' })
export type FeeBasis = z.infer<typeof FeeBasis>

/** In what form the applicant wants copies: only then is there anything to count by page (art. 5). */
export const CopyKind = z.enum(['paper', 'email', 'data', 'other']).meta({ id: 'CopyKind', description: '申请人要的复制件' })
export type CopyKind = z.infer<typeof CopyKind>

/** Items of the fee are not the cases of the tables: one request may be split into several for the fee alone (art. 4). */
const ItemMeasure = z
  .object({ basis: z.literal('perItem'), items: z.int().min(1).max(10_000), alreadyThisMonth: z.int().min(0).max(100_000) })
  .strict()

/**
 * A page is one side of A4 or smaller, counted within one request. `alreadyPublic` of the pages are not
 * counted (art. 36(1)(2) of the regulation); `equivalent` of them stand for what has no A4 pages, as the
 * note says.
 */
const PageMeasure = z
  .object({
    basis: z.literal('perPage'),
    copies: CopyKind,
    pages: z.int().min(1).max(100_000),
    alreadyPublic: z.int().min(0).max(100_000),
    equivalent: z.int().min(0).max(100_000)
  })
  .strict()
  .refine((m) => m.alreadyPublic <= m.pages, { error: 'moreThanPages', path: ['alreadyPublic'] })
  .refine((m) => m.equivalent <= m.pages, { error: 'moreThanPages', path: ['equivalent'] })

/** What a fee notice counted. */
export const FeeMeasure = z.discriminatedUnion('basis', [ItemMeasure, PageMeasure]).meta({ id: 'FeeMeasure', description: '计量' })
export type FeeMeasure = z.infer<typeof FeeMeasure>

/** A sum of fees in fen; one notice fits into `Fen`, what many items would come to need not. */
const FeeSum = z.int().min(0)

/** Units `from` to `to` of the count lie in one bracket and cost `fenEach`. */
export const FeeLine = z
  .object({ from: z.int().min(1), to: z.int().min(1), units: z.int().min(1), fenEach: FeeSum, fen: FeeSum })
  .strict()
  .meta({ id: 'FeeLine' })
export type FeeLine = z.infer<typeof FeeLine>

/** A fee that explains itself: what was counted in which bracket, what was not, and what is left to pay. */
export const FeeAssessment = z
  .object({
    basis: FeeBasis,
    /** The article of the tariff. */
    article: ArticleId,
    lines: z.array(FeeLine),
    /** Units that fall into a bracket free of charge. */
    free: z.int().min(0),
    /** Units that are not counted at all. */
    excluded: z.int().min(0),
    /** What the organ chose not to ask ("可以收取": it may charge less, or nothing). */
    waived: FeeSum,
    total: FeeSum
  })
  .strict()
  .meta({ id: 'FeeAssessment', description: '信息处理费的计算' })
export type FeeAssessment = z.infer<typeof FeeAssessment>

/** What both bases would come to, before a notice is sent; null where one cannot be used. */
export const FeePreview = z
  .object({
    /** Whether the log knows who asked and counted the month, or the officer has to. */
    countedBy: z.enum(['log', 'officer']),
    alreadyThisMonth: z.int().min(0),
    /** Pages of this request that an earlier notice counted. */
    pagesBefore: z.int().min(0),
    /** The basis that an earlier notice of this request already took. */
    boundTo: FeeBasis.nullable(),
    perItem: FeeAssessment.nullable(),
    perPage: FeeAssessment.nullable()
  })
  .strict()
  .meta({ id: 'FeePreview' })
export type FeePreview = z.infer<typeof FeePreview>

/** A notice as sent, with its calculation; what is counted now may differ and changes no amount. */
export const FeeNoticeView = z
  .object({
    /** The fact that sent it. */
    seq: z.int(),
    assessment: FeeAssessment,
    amount: Fen,
    /** By item: the items of the month before it as the notice said, who counted them, and as the log counts them today. */
    counted: z
      .object({ by: z.enum(['log', 'officer']), alreadyThisMonth: z.int(), now: z.int().nullable() })
      .strict()
      .nullable()
  })
  .strict()
  .meta({ id: 'FeeNoticeView' })
export type FeeNoticeView = z.infer<typeof FeeNoticeView>
