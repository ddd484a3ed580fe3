import { HolidayYear, type NoticeRead, type YearView } from '@mingdu/schema'
import { daysOfYear } from '@mingdu/workflow'
import { freedonia } from '@mingdu/workflow/testing'
import { describe, expect, test } from 'vitest'
import { answered, draftOf, emptyDraft, noticeOf } from './draft.ts'
import { wallMonths } from './wall-months.ts'

const year2101 = freedonia.calendar.find((y) => y.year === 2101) as HolidayYear
const read = (notice: NoticeRead['notice'], asked: NoticeRead['asked'] = []): NoticeRead => ({
  ...{ year: 2101, years: [2101], holidays: year2101.holidays, workedDays: year2101.workedDays },
  ...{ notice, asked }
})

describe('the form of a notice', () => {
  test('sends what was read as it was read', () => {
    expect(HolidayYear.parse(noticeOf(draftOf(read(year2101.notice), emptyDraft(2101))))).toEqual(year2101)
  })

  test('keeps what was typed of the document where the file does not say it, and sends no empty rows', () => {
    const typed = { ...emptyDraft(2026), title: '通知', source: '文件柜', workedDays: [''] }
    expect(noticeOf(typed)).toEqual({
      year: 2026,
      status: 'published',
      notice: { title: '通知', source: '文件柜' },
      holidays: [],
      workedDays: []
    })
    expect(draftOf(read({}), typed)).toMatchObject({ title: '通知', source: '文件柜' })
  })

  test('puts an answered question where it belongs; one without a day goes nowhere', () => {
    const asked = { entry: 3, said: '妇女节', day: '2026-03-08' as never, question: 'offOrWorked' as const }
    const draft = emptyDraft(2026)
    expect(answered(draft, asked, 'off').holidays.at(-1)).toEqual({ name: '妇女节', from: '2026-03-08', to: '2026-03-08' })
    expect(answered(draft, asked, 'worked').workedDays).toEqual(['2026-03-08'])
    expect(answered(draft, { ...asked, day: null }, 'off')).toBe(draft)
  })
})

describe('the calendar on the wall', () => {
  const view: YearView = { year: year2101, days: daysOfYear(freedonia.calendar, 2101), workingDays: 257 }
  const months = wallMonths(view)

  test('has every day once, in weeks that begin on Monday', () => {
    const days = months.flatMap((m) => m.weeks.flat()).filter((d) => d !== null)
    expect(days.map((d) => d.kind)).toEqual(view.days)
    // 1 January 2101 is a Saturday, 1 February a Tuesday.
    expect(months[0]?.weeks[0]?.map((d) => d?.date ?? 0)).toEqual([0, 0, 0, 0, 0, 1, 2])
    expect(months[1]?.weeks[0]?.map((d) => d?.date ?? 0)).toEqual([0, 1, 2, 3, 4, 5, 6])
  })

  test('marks days off and worked weekend days', () => {
    const kind = (month: number, date: number) => months[month - 1]?.weeks.flat().find((d) => d?.date === date)?.kind
    expect([kind(1, 3), kind(3, 12), kind(3, 16), kind(3, 20), kind(3, 13), kind(3, 14)]).toEqual([
      ...['off', 'worked', 'off', 'worked', 'weekend', 'workday']
    ])
  })
})
