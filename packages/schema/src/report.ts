import { z } from 'zod'
import { FormTable } from './form.ts'
import { FileRead } from './year-imported.ts'

/** A figure as printed; null where the original is blank or cannot be told. */
const figure = z.number().nullable()

/** Where and why a figure or label could not be read. */
export const Unread = z.object({ where: z.string(), found: z.string(), why: z.string() }).strict()
export type Unread = z.infer<typeof Unread>

/**
 * One cell as read: `blank` where the original has nothing or a stroke, `unread` where something is
 * printed that cannot be told. `at`: where in the file; `found`: what is printed there.
 */
export const ReportCell = z
  .object({
    table: FormTable,
    /** Row code; in table 四 the block. */
    row: z.string(),
    column: z.string(),
    value: figure,
    state: z.enum(['read', 'blank', 'unread']),
    at: z.string().nullable(),
    found: z.string()
  })
  .strict()
  .meta({ id: 'ReportCell' })
export type ReportCell = z.infer<typeof ReportCell>

const FormId = z.enum(['2021', '2019'])

/** A published annual report as read from its file. Row codes as in the form; number rows only. */
export const PublishedReport = z
  .object({
    organ: z.string().nullable(),
    year: z.int().nullable(),
    form: FormId,
    applications: z.record(z.string(), z.array(figure)),
    reviews: z.array(figure),
    proactive: z
      .object({
        regulations: z.array(figure),
        normative: z.array(figure),
        licensing: figure,
        penalty: figure,
        coercion: figure,
        fees: figure
      })
      .partial(),
    unread: z.array(Unread),
    /** Some reports print table 二 of one form beside table 三 of the other. */
    proactiveForm: FormId,
    /** Every cell of the three tables with where it was read; money of table 二 in units of ten thousand yuan. */
    cells: z.array(ReportCell),
    /** The parts that are told, by the code of the part. */
    prose: z.record(z.string(), z.string())
  })
  .strict()
  .meta({ id: 'PublishedReport' })
export type PublishedReport = z.infer<typeof PublishedReport>

/** A report as read, and which file it was read from. */
export const ReportRead = PublishedReport.extend({ file: FileRead.omit({ name: true }).meta({ id: 'FileReadFrom' }) }).meta({
  id: 'ReportRead'
})
export type ReportRead = z.infer<typeof ReportRead>

/**
 * What a check of a published report found. Only a broken identity is an error; a warning is worth a
 * look, a note is to be known. `expected`: what the figures it should agree with come to.
 */
export const ReportFinding = z
  .object({
    rule: z.enum([
      'intakeIsResults',
      'resultsAddUp',
      'applicantsAddUp',
      'disputesAddUp',
      'carryOver',
      'unread',
      'blank',
      'proseAgainstTable',
      'unlikeLastYear',
      'notAsExpected',
      'noCount',
      'notLastYear'
    ]),
    severity: z.enum(['error', 'warning', 'note']),
    where: z.string(),
    expected: z.union([z.number(), z.string()]).nullable(),
    found: z.union([z.number(), z.string()]).nullable(),
    why: z.string(),
    /** The cells it is about. */
    cells: z.array(z.object({ table: FormTable, row: z.string(), column: z.string() }).strict())
  })
  .strict()
  .meta({ id: 'ReportFinding' })
export type ReportFinding = z.infer<typeof ReportFinding>
