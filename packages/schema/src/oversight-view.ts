import { z } from 'zod'
import { OrganId, OutcomeId } from './id.ts'
import { LocalDate } from './local-date.ts'
import { SignalId } from './oversight.ts'

const count = z.int().min(0)
const share = z.number().min(0).max(1)

/** What was settled in a span of time: figures that are too few to be said are null. */
export const Settled = z
  .object({
    /** Replies that went out, those of them within the term. */
    answered: count,
    onTime: count,
    /** Null under the least number of replies; the interval holds 95 of 100. */
    rate: share.nullable(),
    interval: z.tuple([share, share]).nullable(),
    /** Working days of the term that were used, of the replies; null where there are too few. */
    median: z.number().nullable(),
    quartiles: z.tuple([z.number(), z.number()]).nullable(),
    /** All that ended, in whatever way; those extended, and those that were to be corrected. */
    ended: count,
    extended: count,
    corrected: count,
    outcomes: z.record(OutcomeId, count)
  })
  .strict()
  .meta({ id: 'Settled', description: '一段时间里办结的' })
export type Settled = z.infer<typeof Settled>

/** What is in hand today, each case in one class only. */
export const Stock = z
  .object({
    open: count,
    /** By age since receipt, in the classes of the statute, the last one for what is older and not late. */
    ages: z.array(count),
    /** The reply waits for the applicant. */
    waiting: count,
    late: count,
    /** Not received yet: both sides have not confirmed. */
    unconfirmed: count,
    /** Not late, but in hands that usually need longer than is left. */
    atRisk: count
  })
  .strict()
  .meta({ id: 'Stock', description: '在办的，一件只在一类' })
export type Stock = z.infer<typeof Stock>

export const OrganOversight = z.object({ organ: OrganId, settled: Settled, stock: Stock }).strict().meta({ id: 'OrganOversight' })
export type OrganOversight = z.infer<typeof OrganOversight>

/** A working day that is looked ahead to. */
export const DayAhead = z
  .object({ day: LocalDate, due: count, atRisk: count, provisional: z.boolean() })
  .strict()
  .meta({ id: 'DayAhead', description: '某一天到期的件数' })
export type DayAhead = z.infer<typeof DayAhead>

/** A signal in one organ: how many cases of how many that could show it. */
export const SignalFound = z
  .object({
    signal: SignalId,
    organ: OrganId,
    n: count,
    of: count,
    /** The same in all organs, without this one. */ elsewhere: z.object({ n: count, of: count }).strict()
  })
  .strict()
  .meta({ id: 'SignalFound' })
export type SignalFound = z.infer<typeof SignalFound>

export const Span = z.object({ year: z.int(), quarter: z.int().min(1).max(4).nullable(), from: LocalDate, to: LocalDate }).strict()
export type Span = z.infer<typeof Span>

export const OversightView = z
  .object({
    organ: OrganId,
    today: LocalDate,
    span: Span,
    total: OrganOversight,
    /** The organ itself and each below, by itself. */
    organs: z.array(OrganOversight),
    /** The ten working days ahead, with the usual number of replies a day. */
    ahead: z.array(DayAhead),
    pace: z.number().min(0),
    /** Days due, by week, for as long as the calendar is drawn. */
    calendar: z.array(DayAhead),
    signals: z.array(SignalFound),
    /** The quarters of the year and of the one before, all organs together. */
    quarters: z.array(z.object({ span: Span, settled: Settled }).strict()),
    /** Decisions of review and courts in the year: upheld, corrected, other. */
    disputes: z.object({ decided: count, corrected: count }).strict()
  })
  .strict()
  .meta({ id: 'OversightView', description: '监督：一个机关和它下面各级的数字' })
export type OversightView = z.infer<typeof OversightView>
