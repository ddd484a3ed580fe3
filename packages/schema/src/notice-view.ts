import { z } from 'zod'
import { Holiday, HolidayYear } from './calendar.ts'
import { ArticleId, CaseId, OfficerId, OrganId } from './id.ts'
import { LocalDate } from './local-date.ts'
import { PeriodId } from './period.ts'
import { Refusal } from './refusal.ts'

/** What a day of the calendar is: a usual working day, a usual Saturday or Sunday, a day off, a worked Saturday or Sunday. */
export const DayKind = z.enum(['workday', 'weekend', 'off', 'worked']).meta({ id: 'DayKind', description: '日子的种类' })
export type DayKind = z.infer<typeof DayKind>

/** A year as it hangs on the wall: `days` from 1 January to 31 December. */
export const YearView = z
  .object({ year: HolidayYear, days: z.array(DayKind), workingDays: z.int() })
  .strict()
  .meta({ id: 'YearView', description: '一年的日历' })
export type YearView = z.infer<typeof YearView>

/** A year in the list of those known; `loaded`: by whom it was recorded here, null where it came with the law's data. */
export const KnownYear = z
  .object({
    year: z.int(),
    status: HolidayYear.shape.status,
    title: z.string(),
    workingDays: z.int(),
    loaded: z.object({ on: LocalDate, by: OfficerId, byName: z.string() }).strict().nullable(),
    /** Organs that have local days off of their own in this year. */
    local: z.array(OrganId)
  })
  .strict()
export type KnownYear = z.infer<typeof KnownYear>

export const NoticesView = z
  .object({
    years: z.array(KnownYear),
    /** The organ whose notices hold for all. Null before there is one. */
    root: OrganId.nullable(),
    /** Whether the officer may load notices. */
    mayLoad: z.boolean()
  })
  .strict()
  .meta({ id: 'NoticesView', description: '放假安排' })
export type NoticesView = z.infer<typeof NoticesView>

/** What of a file cannot be told, and is asked. */
export const NoticeQuestion = z
  .enum(['offOrWorked', 'noDay', 'notWholeDay', 'repeats', 'noName', 'tooLong', 'bothOffAndWorked', 'whichYear'])
  .meta({ id: 'NoticeQuestion', description: '文件里说不清、要人回答的' })
export type NoticeQuestion = z.infer<typeof NoticeQuestion>

/** What was read out of a file, before anybody agreed to it. */
export const NoticeRead = z
  .object({
    /** Null where the file holds several years and none was asked for. */
    year: z.int().nullable(),
    years: z.array(z.int()),
    holidays: z.array(Holiday),
    workedDays: z.array(LocalDate),
    notice: HolidayYear.shape.notice.partial(),
    asked: z.array(
      z
        .object({
          /** The entry's place in the file, from 1. */
          entry: z.int(),
          said: z.string(),
          day: LocalDate.nullable(),
          question: NoticeQuestion
        })
        .strict()
    )
  })
  .strict()
  .meta({ id: 'NoticeRead', description: '从文件读出的放假安排' })
export type NoticeRead = z.infer<typeof NoticeRead>

/** What is allowed but asks for a second look: fewer days off than the holiday rule gives. */
export const NoticeDoubt = z
  .object({ code: z.literal('statutoryDaysShort'), holiday: z.string(), days: z.int(), wanted: z.int(), article: ArticleId })
  .strict()
export type NoticeDoubt = z.infer<typeof NoticeDoubt>

/** A date that is another by another calendar, or after a further fact; null where there is none. */
const moved = z.object({ from: LocalDate.nullable(), to: LocalDate.nullable() }).strict()

export const MovedTerm = z
  // `provisional`: the new date lies where no holiday notice reaches yet.
  .object({ term: PeriodId, of: z.int().optional(), legal: moved, strict: moved, provisional: z.literal(true).optional() })
  .strict()
  .meta({ id: 'MovedTerm', description: '变动的期限' })
export type MovedTerm = z.infer<typeof MovedTerm>

/** A case whose dates move without a fact of its own: a holiday notice says otherwise than was known. */
export const MovedCase = z
  .object({ organ: OrganId, id: CaseId, number: z.string(), terms: z.array(MovedTerm).min(1) })
  .strict()
  .meta({ id: 'MovedCase', description: '期限变动的案件' })
export type MovedCase = z.infer<typeof MovedCase>

/** What recording a notice would do, without recording it. */
export const NoticePreview = z
  .object({
    calendar: YearView,
    /** Why it may not be recorded; empty where it may. */
    refusals: z.array(Refusal),
    doubts: z.array(NoticeDoubt),
    /** Days that are another kind than by what is known now, in or before the year. */
    differs: z.array(z.object({ day: LocalDate, from: DayKind, to: DayKind }).strict()),
    moved: z.array(MovedCase),
    /** How many open cases were looked at. */
    looked: z.int()
  })
  .strict()
  .meta({ id: 'NoticePreview', description: '放假安排的影响' })
export type NoticePreview = z.infer<typeof NoticePreview>
