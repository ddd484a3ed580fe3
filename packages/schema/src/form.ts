import { z } from 'zod'
import { DisputeWay } from './dispute.ts'
import { ApplicantKindId, DisputeResultId, OutcomeId } from './id.ts'
import { HeadingCode } from './narrative.ts'
import { Source } from './source.ts'

/** What a number row counts. A row may add up several counts. */
export const Count = z.union([
  z.object({ outcome: OutcomeId }).strict(),
  z.object({ intake: z.enum(['new', 'carriedIn', 'carriedOut']) }).strict(),
  z.object({ sum: z.array(z.string()).min(1) }).strict()
])
export type Count = z.infer<typeof Count>

/** What the prose of a report calls a row, or all rows of a group. */
export const ProseName = z.enum(['provided', 'partlyProvided', 'refused', 'notPossible', 'notHandled', 'otherwise'])
export type ProseName = z.infer<typeof ProseName>

/** A row as printed: `code` as in domain.md section 6 (`3.3.1`); group rows carry no figures. */
export const FormRow = z
  .object({
    code: z.string().min(1),
    title: z.string().min(1),
    kind: z.enum(['number', 'group']),
    parent: z.string().optional(),
    counts: z.array(Count).optional(),
    /** Titles met in published reports for the same row. */
    variants: z.array(z.string()).optional(),
    prose: ProseName.optional(),
    /** Some published reports print this group as one number row, as an earlier form did. */
    alsoAsOneRow: z.literal(true).optional()
  })
  .strict()
export type FormRow = z.infer<typeof FormRow>

/** A number column: the applicants it counts, or the sum of the others. */
export const FormColumn = z
  .object({
    code: z.string().min(1),
    title: z.string().min(1),
    /** Spanning head over several columns. */
    group: z.string().optional(),
    counts: z.union([z.array(ApplicantKindId).min(1), z.literal('sum')]),
    variants: z.array(z.string()).optional()
  })
  .strict()
export type FormColumn = z.infer<typeof FormColumn>

/** A printed identity: the figures of `left` add up to those of `right`. */
export const FormIdentity = z
  .object({
    id: z.string().min(1),
    /** `column`: codes are rows, held in each column; `row`: codes are columns, held in each row. */
    scope: z.enum(['column', 'row', 'line']),
    left: z.array(z.string()).min(1),
    right: z.array(z.string()).min(1),
    label: z.string().min(1)
  })
  .strict()
export type FormIdentity = z.infer<typeof FormIdentity>

/** Rows other than the printed one in which practice counts an outcome; an organ may choose one of them, and no other. */
export const RowAlternative = z.object({ outcome: OutcomeId, row: z.string().min(1), source: Source }).strict()
export type RowAlternative = z.infer<typeof RowAlternative>

/** One small table of table 二: its printed heading, its columns, its rows. */
export const ProactiveBlock = z
  .object({
    clause: z.string().min(1),
    columns: z
      .array(
        z
          .object({
            code: z.string().min(1),
            title: z.string().min(1),
            /** `change`: a count that may be negative; money is kept in fen. */
            unit: z.enum(['count', 'change', 'tenThousandYuan']),
            variants: z.array(z.string()).optional()
          })
          .strict()
      )
      .min(1),
    rows: z
      .array(z.object({ code: z.string().min(1), title: z.string().min(1), variants: z.array(z.string()).optional() }).strict())
      .min(1),
    /** What a column should come to: its own figure of last year, more and less other columns. A hint, never an identity. */
    expected: z
      .object({ column: z.string().min(1), plus: z.array(z.string()), minus: z.array(z.string()), label: z.string().min(1) })
      .strict()
      .optional()
  })
  .strict()
export type ProactiveBlock = z.infer<typeof ProactiveBlock>

/** Table 四: blocks of result columns under their heads, one line of figures. */
export const DisputeBlock = z
  .object({
    code: z.string().min(1),
    heads: z.array(z.string().min(1)).min(1),
    /** The disputes counted here, by how they came. */
    counts: z.array(DisputeWay).min(1),
    columns: z
      .array(
        z
          .object({
            code: z.string().min(1),
            title: z.string().min(1),
            sum: z.boolean(),
            /** Results counted here, or what no decision in effect had ended by the end of the year; left out in a sum. */
            counts: z.union([z.array(DisputeResultId).min(1), z.literal('pending')]).optional()
          })
          .strict()
      )
      .min(1)
  })
  .strict()
export type DisputeBlock = z.infer<typeof DisputeBlock>

/** The three tables of a report: what the organ publishes by itself, requests, disputes. */
export const FormTable = z.enum(['proactive', 'applications', 'disputes'])
export type FormTable = z.infer<typeof FormTable>

/** `asks`: what is to be said there, where the name does not say it all. */
export const Heading = z
  .object({ code: HeadingCode, part: z.string().min(1), title: z.string().min(1).optional(), asks: z.string().min(1).optional() })
  .strict()
export type Heading = z.infer<typeof Heading>

/** One version of the national report, written out in full: rows, columns, units, identities. */
export const Form = z
  .object({
    id: z.string().min(1),
    /** The first report year; it is used until the next form's. */
    since: z.int(),
    parts: z.array(z.object({ code: z.string().min(1), title: z.string().min(1), variants: z.array(z.string()).optional() }).strict()),
    /** The part of the report that each table stands in. */
    partOf: z.record(FormTable, z.string().min(1)),
    applications: z
      .object({
        cornerNote: z.string().min(1),
        columnsHead: z.string().min(1),
        rows: z.array(FormRow).min(1),
        columns: z.array(FormColumn).min(1),
        alternatives: z.array(RowAlternative).optional()
      })
      .strict(),
    /** What is said in words, under which headings; without a title the words stand right under the part's. */
    headings: z.array(Heading),
    /** What is said of the fees taken, also where there were none: the first sentence under its heading. */
    feeIncome: z
      .object({ heading: HeadingCode, name: z.string().min(1), some: z.string().min(1), none: z.string().min(1), source: Source })
      .strict()
      .optional(),
    /**
     * What is looked at in the words. `counted`: a clause with one of these speaks of what the tables count; `repeated`:
     * from this share on, of sentences of at least `characters`, they are last year's.
     */
    wordChecks: z
      .object({
        counted: z.array(z.string().min(1)).min(1),
        repeated: z.object({ share: z.number().gt(0).max(1), characters: z.int().min(1) }).strict(),
        source: Source
      })
      .strict()
      .optional(),
    proactive: z.array(ProactiveBlock).min(1),
    disputes: z.array(DisputeBlock).min(1),
    identities: z.array(FormIdentity).min(1),
    source: z.string().min(1)
  })
  .strict()
export type Form = z.infer<typeof Form>
