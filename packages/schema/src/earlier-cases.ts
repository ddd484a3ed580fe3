import { z } from 'zod'
import { Phase } from './case-view.ts'
import { Channel } from './channel.ts'
import { CaseId, OutcomeId } from './id.ts'
import { LocalDate } from './local-date.ts'
import { Identity } from './particulars.ts'
import { text } from './text.ts'

/** Asked before an application is recorded: by whom, for what, arriving on which day (today unless said). */
export const EarlierCasesQuery = z
  .object({ identity: Identity.optional(), matter: text(200).optional(), on: LocalDate.optional() })
  .strict()
  .meta({ id: 'EarlierCasesQuery' })
export type EarlierCasesQuery = z.infer<typeof EarlierCasesQuery>

export const EarlierCase = z
  .object({
    id: CaseId,
    number: z.string(),
    matter: z.string().nullable(),
    arrivedOn: LocalDate,
    channel: Channel.nullable(),
    phase: Phase,
    outcome: OutcomeId.nullable(),
    sameApplicant: z.boolean(),
    /** How much the two titles have in common, 0 to 1. */
    likeness: z.number()
  })
  .strict()
  .meta({ id: 'EarlierCase' })
export type EarlierCase = z.infer<typeof EarlierCase>

/** `applicant`: how many applications of theirs arrived in the month and in the year, up to the day, and which item of the
 * month this one would be for the fee; null where no identity was given. */
export const EarlierCases = z
  .object({ applicant: z.object({ month: z.int(), year: z.int(), nextItem: z.int() }).strict().nullable(), cases: z.array(EarlierCase) })
  .strict()
  .meta({ id: 'EarlierCases', description: '本机关已有的申请' })
export type EarlierCases = z.infer<typeof EarlierCases>
