import { z } from 'zod'
import { CaseSummary } from './case-view.ts'
import { OrganId } from './id.ts'
import { LocalDate } from './local-date.ts'
import { IdentityResult } from './table-view.ts'

/** What stands in the way of closing a year, or is to be known before it is closed. */
export const BalanceNote = z
  .discriminatedUnion('note', [
    /** Table 二 has not been filled in, or has blank cells. */
    z.object({ note: z.literal('unreported') }).strict(),
    z.object({ note: z.literal('blanks'), n: z.int() }).strict(),
    /** Cases ended by an outcome that the year's form has no row for: they would fall out of the table. */
    z.object({ note: z.literal('outcomeWithoutRow'), outcome: z.string(), n: z.int() }).strict(),
    /** The year's holidays are not published: whether replies were in time is not certain yet. */
    z.object({ note: z.literal('provisionalYear') }).strict(),
    z.object({ note: z.literal('yearNotOver') }).strict(),
    /** In hand at its end: carried out, as they should be. */
    z.object({ note: z.literal('carriedOut'), n: z.int() }).strict(),
    /** Arrived in the year and not confirmed by both sides: not received yet, and counted nowhere. */
    z.object({ note: z.literal('unconfirmed'), n: z.int() }).strict()
  ])
  .meta({ id: 'BalanceNote' })
export type BalanceNote = z.infer<typeof BalanceNote>

/** One organ's own tables: whether they would balance, and what keeps the year from being closed. */
export const OrganBalance = z
  .object({
    organ: OrganId,
    balanced: z.boolean(),
    /** Nothing stands in the way of closing. */
    ready: z.boolean(),
    held: z.int(),
    broken: z.array(IdentityResult),
    /** Cases whose own postings do not balance in the year, behind the broken identities. */
    behind: z.array(CaseSummary.pick({ organ: true, id: true, number: true })),
    hindrances: z.array(BalanceNote),
    notes: z.array(BalanceNote)
  })
  .strict()
  .meta({ id: 'OrganBalance' })
export type OrganBalance = z.infer<typeof OrganBalance>

export const BalanceView = z
  .object({ organ: OrganId, year: z.int(), knownOn: LocalDate, organs: z.array(OrganBalance) })
  .strict()
  .meta({ id: 'BalanceView', description: '今天结账平不平' })
export type BalanceView = z.infer<typeof BalanceView>
