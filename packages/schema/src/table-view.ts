import { z } from 'zod'
import { CaseSummary } from './case-view.ts'
import { Figures } from './figures.ts'
import { OrganId } from './id.ts'
import { LocalDate } from './local-date.ts'
import { ProactiveFigures } from './proactive-figures.ts'
import { FileRead } from './year-imported.ts'

/** A printed identity as it turned out. `difference` = left − right. */
export const IdentityResult = z
  .object({
    id: z.string(),
    scope: z.enum(['column', 'row', 'line', 'carryOver']),
    /** Column code for column identities, row code for row identities, block code in table 四. */
    at: z.string(),
    left: z.int(),
    right: z.int(),
    difference: z.int(),
    leftCodes: z.array(z.string()),
    rightCodes: z.array(z.string()),
    label: z.string()
  })
  .strict()
  .meta({ id: 'IdentityResult' })
export type IdentityResult = z.infer<typeof IdentityResult>

/** What makes a figure of table 二 worth a second look (domain.md, reading 15): never an error. */
export const ProactiveHint = z
  .object({
    row: z.string(),
    column: z.string(),
    hint: z.enum(['blank', 'notAsExpected', 'unlikeLastYear']),
    found: z.int().nullable(),
    /** What it should come to, or what it was last year. */
    expected: z.int().nullable()
  })
  .strict()
  .meta({ id: 'ProactiveHint' })
export type ProactiveHint = z.infer<typeof ProactiveHint>

export const TableView = z
  .object({
    organ: OrganId,
    /** The organs whose figures are added up here, the organ itself first. */
    organs: z.array(OrganId),
    /** Organs below that the sum leaves out with all under them: they report in a system of their own. */
    leftOut: z.array(OrganId),
    year: z.int(),
    form: z.string(),
    /** As known at the end of this legal day. */
    knownOn: LocalDate,
    /** Table 二; null where no organ said a figure. */
    proactive: ProactiveFigures,
    /** Organs of the report that have said nothing of their table 二. */
    unreported: z.array(OrganId),
    hints: z.array(ProactiveHint),
    /** Whether this officer may fill in table 二 of this report. */
    mayReport: z.boolean(),
    /** Organs whose figures of the year are those of a published report that was read, not of cases kept here. */
    imported: z.array(z.object({ organ: OrganId, on: LocalDate, signedBy: z.string(), file: FileRead }).strict()),
    applications: Figures,
    /** One number per printed column of table 四. */
    disputes: z.array(z.int()),
    identities: z.array(IdentityResult),
    balanced: z.boolean(),
    /** Organs that joined the sum, or left it, since last year's report: why it opens with other figures than that one closed with. */
    moved: z.array(z.object({ organ: OrganId, how: z.enum(['joined', 'left']), carried: z.int() }).strict())
  })
  .strict()
  .meta({ id: 'TableView' })
export type TableView = z.infer<typeof TableView>

/** What was taken in processing fees in a year, by organ; organs that took nothing have no line. */
export const FeeIncomeView = z
  .object({
    organ: OrganId,
    year: z.int(),
    knownOn: LocalDate,
    payments: z.int(),
    fen: z.int(),
    byOrgan: z.array(z.object({ organ: OrganId, payments: z.int(), fen: z.int() }).strict())
  })
  .strict()
  .meta({ id: 'FeeIncomeView', description: '信息处理费收入' })
export type FeeIncomeView = z.infer<typeof FeeIncomeView>

/** `outOfSight`: cases counted whose organ stands elsewhere today, where this officer may not look. */
export const CellCases = z
  .object({
    organ: OrganId,
    year: z.int(),
    row: z.string(),
    column: z.string(),
    figure: z.int(),
    cases: z.array(CaseSummary),
    outOfSight: z.int()
  })
  .strict()
  .meta({ id: 'CellCases' })
export type CellCases = z.infer<typeof CellCases>
