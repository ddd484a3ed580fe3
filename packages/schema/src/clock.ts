import { z } from 'zod'
import { Holiday } from './calendar.ts'
import { ConsultedKind } from './fact.ts'
import { ArticleId } from './id.ts'
import { LocalDate } from './local-date.ts'
import { PeriodId } from './period.ts'

/** One working day of the reply clock, or one day waited for somebody; weekends and holidays have no cell. */
export const ClockCell = z
  .object({
    day: LocalDate,
    kind: z.enum(['counted', 'excluded', 'void', 'waiting', 'late']),
    /** Running number where counted, void (its old number) or late (+1, +2 …). */
    number: z.int().optional(),
    /** Added by an extension or a delay. */
    extension: z.boolean().optional(),
    /** Numbers of the consultations that exclude this day: one hatch each. */
    consultations: z.array(z.int()).optional(),
    provisional: z.boolean().optional(),
    /** A worked Saturday or Sunday (班). */
    worked: z.boolean().optional()
  })
  .strict()
export type ClockCell = z.infer<typeof ClockCell>

/** What the ledger says of a day or a run of days. */
export const LedgerEvent = z.enum([
  'receipt',
  'arrival',
  'handling',
  'ahead',
  'correctionRequested',
  'awaitingCorrection',
  'awaitingPayment',
  'late',
  'restartByCorrection',
  'consultation',
  'extension',
  'extensionWithoutEffect',
  'delay',
  'delayWithoutEffect',
  'feeNotified',
  'restartByPayment',
  'termStart',
  'elapsed',
  'termKept',
  'termOver',
  'unused',
  'calendarDays',
  'sentOut',
  'withdrawn',
  'lapsed',
  'discontinued',
  'merged',
  'movedToWorkingDay',
  'legalDue',
  'strictDue'
])
export type LedgerEvent = z.infer<typeof LedgerEvent>

/** What holiday notices arranged within a line: days off, weekends worked, and which notices say so. */
export const Arrangements = z
  .object({
    holidays: z.array(Holiday),
    worked: z.array(LocalDate),
    notices: z.array(z.object({ title: z.string(), number: z.string().optional() }).strict())
  })
  .strict()
export type Arrangements = z.infer<typeof Arrangements>

/** A line of the ledger: counted, excluded and `running` of `total` in the unit of its term. */
export const LedgerLine = z
  .object({
    from: LocalDate,
    to: LocalDate,
    event: LedgerEvent,
    counted: z.int(),
    excluded: z.int(),
    running: z.int(),
    total: z.int(),
    article: ArticleId.optional(),
    about: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
    /** Left out where no notice touches the line. */
    arrangements: Arrangements.optional(),
    /** A day of the line lies in a year without a notice. */
    provisional: z.boolean().optional()
  })
  .strict()
export type LedgerLine = z.infer<typeof LedgerLine>

/** How one term came to its date: what a page shows, a text copies and a court can follow by hand. */
export const TermLedger = z
  .object({
    term: PeriodId,
    /** The round, consultation or dispute that the term belongs to. */
    of: z.int().optional(),
    unit: z.enum(['workingDays', 'calendarDays', 'months', 'rounds']),
    legal: LocalDate.nullable(),
    strict: LocalDate.nullable(),
    provisional: z.boolean(),
    lines: z.array(LedgerLine),
    /** Who was asked, by the number that the lines carry. */
    consulted: z.record(z.string(), ConsultedKind)
  })
  .strict()
  .meta({ id: 'TermLedger', description: '一个期限的计算单' })
export type TermLedger = z.infer<typeof TermLedger>

export const DeadlineState = z.enum(['onTrack', 'soon', 'today', 'late', 'waiting', 'met', 'metLate']).meta({ id: 'DeadlineState' })
export type DeadlineState = z.infer<typeof DeadlineState>

/** One running or settled term of a case, by both readings. `null`: no date yet (the other side's turn). */
export const Deadline = z
  .object({
    term: PeriodId,
    legal: LocalDate.nullable(),
    strict: LocalDate.nullable(),
    provisional: z.boolean(),
    /** Working days left until the earlier of both, negative when passed; null where there is no date. */
    daysLeft: z.int().nullable(),
    state: DeadlineState,
    /** The day it was met on, where it was. */
    metOn: LocalDate.nullable(),
    /** Whose turn it is. */
    onWhom: z.enum(['organ', 'applicant', 'consulted']),
    article: ArticleId,
    /** Consultation, round or dispute the term belongs to. */
    of: z.int().optional()
  })
  .strict()
  .meta({ id: 'Deadline' })
export type Deadline = z.infer<typeof Deadline>

/** The reply clock with everything that the strip and the ledger show; one computation for all. */
export const ReplyClock = z
  .object({
    receipt: LocalDate,
    legal: LocalDate.nullable(),
    strict: LocalDate.nullable(),
    strictBy: z.array(
      z.enum(['arrival', 'noRestartAfterLateNotice', 'exclusionFromReceipt', 'noRestartAfterLateFee', 'extensionEndsAtRestart'])
    ),
    provisional: z.boolean(),
    counted: z.int(),
    excluded: z.int(),
    total: z.int(),
    cells: z.array(ClockCell),
    lines: z.array(LedgerLine),
    /** Who was asked, by the number that cells and lines carry. */
    consulted: z.record(z.string(), ConsultedKind),
    /** Dates that flags stand on. */
    restarts: z.array(LocalDate),
    holidays: z.array(z.object({ name: z.string(), from: LocalDate, to: LocalDate }).strict())
  })
  .strict()
  .meta({ id: 'ReplyClock' })
export type ReplyClock = z.infer<typeof ReplyClock>
