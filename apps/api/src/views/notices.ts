import { isDeepStrictEqual } from 'node:util'
import type { HolidayYear, MovedCase, NoticePreview, NoticesView, OrganId, SettingFact, YearView } from '@mingdu/schema'
import { daysOfYear, differingDays, mayRecordSetting, noticeDoubts, permits, workingDaysIn } from '@mingdu/workflow'
import { noticeRefusals, supposing } from '../settings/admit-notice.ts'
import { calendarOn, nationalCalendar, statute } from '../settings/law-on.ts'
import { settingsOf } from '../settings/settings.ts'
import { movedCases } from './moved-cases.ts'
import { officerNames } from './officer-names.ts'
import type { Reading } from './reading.ts'

/** The years known, the latest first. */
export async function noticesView(reading: Reading): Promise<NoticesView> {
  const { db, settings, at } = reading
  const root = settings.treeAhead().root()?.id ?? null
  const calendar = nationalCalendar(settings, at)
  const loaded = settings.told('noticeLoaded')
  const names = await officerNames(
    db,
    loaded.map((e) => e.by)
  )
  const years = calendar.map(({ year, status, notice }) => {
    const of = loaded.filter((e) => e.fact.year.year === year)
    const national = of.findLast((e) => e.organ === root)
    return {
      year,
      status,
      title: notice.title,
      workingDays: workingDaysIn(daysOfYear(calendar, year)),
      loaded: national ? { on: national.fact.on, by: national.by, byName: names.get(national.by) ?? national.by } : null,
      local: [...new Set(of.map((e) => e.organ).filter((o) => o !== root))]
    }
  })
  return { years: years.sort((a, b) => b.year - a.year), root, mayLoad: mayLoadNotices(reading) }
}

/** Notices move the dates of every organ below: the root's administrator loads them. */
export function mayLoadNotices({ settings, officer, today }: Reading): boolean {
  const root = settings.treeAhead().root()
  return root !== null && permits(mayRecordSetting.noticeLoaded, settings.rolesOf(officer, root.id, today))
}

/** A year as an organ observes it; null where nothing is known of it. */
export function yearView({ settings, today, at }: Reading, organ: OrganId, year: number): YearView | null {
  return drawn(calendarOn(settings, organ, today, at), year)
}

/** What loading a notice for an organ would do, with nothing recorded. */
export async function noticePreview({ db, settings, today, at }: Reading, organ: OrganId, year: HolidayYear): Promise<NoticePreview> {
  const refusals = noticeRefusals(settings, organ, year)
  const after = supposing(settings, organ, { type: 'noticeLoaded', on: today, from: today, year })
  const calendar = calendarOn(after, organ, today, at)
  const below = settings
    .treeAhead()
    .withBelow(organ)
    .map((o) => o.id)
  // A notice that contradicts itself moves nothing: there is nothing to preview but its faults.
  const sound = refusals.length === 0
  const { moved, looked } = sound ? await movedCases(db, { before: settings, after, today }, below) : { moved: [], looked: 0 }
  const local = organ !== settings.treeAhead().root()?.id
  return {
    calendar: drawn(calendar, year.year) ?? drawn([year], year.year) ?? { year, days: [], workingDays: 0 },
    refusals,
    doubts: local ? [] : noticeDoubts(year, statute),
    differs: differingDays(calendarOn(settings, organ, today, at), calendar, year.year),
    moved,
    looked
  }
}

/** What the notices that an act recorded moved, told again as often as the act is sent again. */
export async function movedByLoading({ db, settings, today }: Reading, organ: OrganId, said: readonly SettingFact[]): Promise<MovedCase[]> {
  const loaded = said.filter((f) => f.type === 'noticeLoaded')
  if (loaded.length === 0) return []
  const recorded = new Set<unknown>(loaded.map((f) => settings.told('noticeLoaded', organ).findLast((e) => isDeepStrictEqual(e.fact, f))))
  const before = settingsOf(settings.facts.filter((e) => !recorded.has(e)))
  const below = settings
    .treeAhead()
    .withBelow(organ)
    .map((o) => o.id)
  return (await movedCases(db, { before, after: settings, today }, below)).moved
}

function drawn(calendar: readonly HolidayYear[], year: number): YearView | null {
  const found = calendar.find((y) => y.year === year)
  if (!found) return null
  const days = daysOfYear(calendar, year)
  return { year: found, days, workingDays: workingDaysIn(days) }
}
