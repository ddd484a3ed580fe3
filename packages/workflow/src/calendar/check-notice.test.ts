import { day, type HolidayYear } from '@mingdu/schema'
import { describe, expect, test } from 'vitest'
import { freedonia } from '../testing/index.ts'
import { noticeDoubts, noticeFaults } from './check-notice.ts'

const notice = freedonia.calendar[0] as HolidayYear
const faults = (change: Partial<HolidayYear>) => noticeFaults({ ...notice, ...change }).map((f) => [f.code, f.about?.days])
const range = (from: string, to: string, name = '节') => ({ name, from: day(from), to: day(to) })

describe('a notice may be recorded', () => {
  test('as it stands in the statute, one that begins in the December before too', () => {
    expect(freedonia.calendar.flatMap((y) => noticeFaults(y))).toEqual([])
  })

  test('not with a worked day that is worked anyway', () => {
    // 2101-03-11 is a Friday.
    expect(faults({ workedDays: [day('2101-03-11')] })).toEqual([['noticeNoWeekend', ['2101-03-11']]])
  })

  test('not with a day both off and worked', () => {
    expect(faults({ workedDays: [day('2101-01-02')] })).toEqual([['noticeOffAndWorked', ['2101-01-02']]])
  })

  test.each([
    ['that ends beyond the year', range('2101-12-31', '2102-01-01')],
    ['that lies wholly in the year before', range('2100-12-30', '2100-12-31')],
    ['that begins before the December before', range('2100-11-30', '2101-01-01')]
  ])('not with a holiday %s', (_, holiday) => {
    expect(faults({ holidays: [holiday], workedDays: [] })).toEqual([['noticeDayOutside', [holiday.from]]])
  })

  test.each([
    ['the next', '2102-01-07'],
    ['the one before, but for its December', '2100-11-27']
  ])('not with a worked day of another year: %s', (_, on) => {
    expect(faults({ workedDays: [day(on)] })).toContainEqual(['noticeDayOutside', [on]])
  })

  test('not with a holiday that ends before it begins, or that lies over another', () => {
    expect(faults({ holidays: [range('2101-05-03', '2101-05-01')], workedDays: [] })).toEqual([['noticeBackwards', ['2101-05-03']]])
    expect(faults({ holidays: [range('2101-05-01', '2101-05-03'), range('2101-05-03', '2101-05-04')], workedDays: [] })).toEqual([
      ['noticeOverlaps', ['2101-05-03']]
    ])
    expect(faults({ holidays: [range('2101-05-01', '2101-05-03'), range('2101-05-01', '2101-05-03')], workedDays: [] })).toEqual([
      ['noticeOverlaps', ['2101-05-01']]
    ])
  })
})

describe('a notice is looked at twice', () => {
  const doubts = (holidays: HolidayYear['holidays']) =>
    noticeDoubts({ ...notice, holidays }, freedonia).map((d) => [d.holiday, d.days, d.wanted])

  test('where it gives fewer days than the holiday rule; the statute’s own give enough', () => {
    expect(doubts(notice.holidays)).toEqual([])
    expect(doubts([range('2101-01-01', '2101-01-02', '新年'), range('2101-03-16', '2101-03-17', '萤火节')])).toEqual([['萤火', 2, 3]])
  })

  test('where the fixed day itself is worked, however many others are off', () => {
    expect(doubts([range('2101-01-02', '2101-01-05', '新年'), range('2101-03-16', '2101-03-18', '萤火节')])).toEqual([['新年', 0, 2]])
  })

  test('two holidays in one range under both names are both there', () => {
    expect(doubts([range('2101-01-01', '2101-01-04', '新年、萤火节')])).toEqual([])
  })
})
