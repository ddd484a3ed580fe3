import { z } from 'zod'
import { Digest } from './digest.ts'
import { Figures } from './figures.ts'
import { OrganId } from './id.ts'
import { LocalDate } from './local-date.ts'
import { Narrative } from './narrative.ts'
import { ProactiveFigures } from './proactive-figures.ts'
import { text } from './text.ts'

/** A report year of an organ closed like a set of books: each step is a fact of the organ's settings. */
const ofTheYear = { on: LocalDate, year: z.int().min(1950).max(2199) }

/**
 * The figures that an organ answers for, with the law they rest on. `digest` (SM3) binds all the rest in its
 * canonical text (RFC 8785), so that one line on paper proves the whole.
 */
export const YearSnapshot = z
  .object({
    organ: OrganId,
    year: z.int(),
    form: z.string().max(40),
    proactive: ProactiveFigures,
    applications: Figures,
    /** One number per printed column of table 四. */
    disputes: z.array(z.int()).max(60),
    /** The words with their figures in place; left out where nothing was written. */
    narrative: Narrative.optional(),
    statute: z.object({ id: z.string().max(40), digest: Digest }).strict(),
    /** Of the choices and holiday notices that held for the organ at the year's end. */
    policies: Digest,
    digest: Digest
  })
  .strict()
  .meta({ id: 'YearSnapshot', description: '年度定稿：三张表的数字，所依据的法律和选择，及其摘要' })
export type YearSnapshot = z.infer<typeof YearSnapshot>

const signed = {
  ...ofTheYear,
  /** Who answers for the figures, as the name stands on the paper that is signed and sealed. */
  signedBy: text(40),
  snapshot: YearSnapshot,
  /** Why the year opens with other figures than the one before closed with: organs merged, moved, a report that was wrong. */
  carryOverReason: text(200).optional()
}

/** The year is handed in, and locked from then on. The door checks that the figures are those of the books. */
export const YearHandedIn = z.object({ type: z.literal('yearHandedIn'), ...signed }).strict()
/** The organ above gives it back with remarks: it is open again. */
export const YearReturned = z.object({ type: z.literal('yearReturned'), ...ofTheYear, remarks: text(500) }).strict()
export const YearAccepted = z.object({ type: z.literal('yearAccepted'), ...ofTheYear }).strict()
/** The report was published on that day (art. 49); `at`: where. */
export const YearPublished = z
  .object({
    type: z.literal('yearPublished'),
    ...ofTheYear,
    at: z
      .url({ protocol: /^https?$/ })
      .max(300)
      .optional()
  })
  .strict()
/** A published report is published again with other figures (更正重发); the one before is kept. */
export const YearCorrected = z.object({ type: z.literal('yearCorrected'), ...signed, reason: text(200) }).strict()

export type YearFact =
  | z.infer<typeof YearHandedIn>
  | z.infer<typeof YearReturned>
  | z.infer<typeof YearAccepted>
  | z.infer<typeof YearPublished>
  | z.infer<typeof YearCorrected>
export type YearFactType = YearFact['type']
