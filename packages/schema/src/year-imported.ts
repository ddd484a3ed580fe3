import { z } from 'zod'
import { Digest } from './digest.ts'
import { Figures } from './figures.ts'
import { LocalDate } from './local-date.ts'
import { ProactiveFigures } from './proactive-figures.ts'
import { text } from './text.ts'

/** A file as it was read: `digest` (SM3) is that of its bytes, so that whoever has the file can tell that it is the one. */
export const FileRead = z
  .object({ name: text(200), digest: Digest, bytes: z.int().min(1).max(1_000_000_000) })
  .strict()
  .meta({ id: 'FileRead' })
export type FileRead = z.infer<typeof FileRead>

/** The three tables of a published report, whole: codes are those of the form, money of table 二 in fen. */
export const ReportFigures = z
  .object({
    form: text(40),
    proactive: ProactiveFigures,
    applications: Figures,
    /** One number per printed column of table 四. */
    disputes: z.array(z.int()).max(60)
  })
  .strict()
  .meta({ id: 'ReportFigures', description: '一份年报的三张表' })
export type ReportFigures = z.infer<typeof ReportFigures>

/**
 * A published report was read and taken into the books as the organ's figures of that year: of a year before it worked
 * here, or while it does not work here. Figures stand as printed, mistakes too.
 */
export const YearImported = z
  .object({
    type: z.literal('yearImported'),
    on: LocalDate,
    year: z.int().min(1950).max(2199),
    /** Who answers for it that these are the figures of the report. */
    signedBy: text(40),
    file: FileRead,
    report: ReportFigures,
    /** How many cells the file leaves blank that whoever signs takes for nought. */
    takenAsZero: z.int().min(0).max(2000),
    /** Seq of the import that this one takes the place of. */
    corrects: z.int().min(1).optional()
  })
  .strict()
export type YearImported = z.infer<typeof YearImported>
