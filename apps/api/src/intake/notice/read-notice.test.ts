import { day, type HolidayYear, type NoticeRead } from '@mingdu/schema'
import { cn } from '@mingdu/statute'
import { daysOfYear, noticeFaults, workingDaysIn } from '@mingdu/workflow'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readNotice } from './read-notice.ts'
import { commonJson, type IcsStyle, ics } from './testing/write-notice.ts'

const published = cn.calendar.filter((y) => y.status === 'published')
const styles: IcsStyle[] = ['range', 'day', 'apple', 'brackets', 'category']

function read(text: string, year: number | null = null): NoticeRead {
  const found = readNotice(text, year)
  if (found.is !== 'read') throw new Error(JSON.stringify(found.faults))
  return found.notice
}
const said = ({ holidays, workedDays }: Pick<HolidayYear, 'holidays' | 'workedDays'>) => ({ holidays, workedDays: workedDays.toSorted() })
const event = (...lines: string[]) => ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', ...lines, 'END:VEVENT', 'END:VCALENDAR'].join('\n')

describe('the notices of 2019 to 2026 come back as they went out', () => {
  test.each(published.map((y) => [y.year, y] as const))('%i, in our own shape', (_, year) => {
    expect(read(JSON.stringify(year))).toEqual({
      ...said(year),
      ...{ year: year.year, years: [year.year], notice: year.notice, asked: [] }
    })
  })

  test.each(published.map((y) => [y.year, y] as const))(
    '%i, in the shape commonly published, whose source is kept and whose title is left to be said',
    (_, year) => {
      expect(read(commonJson(year))).toEqual({
        ...said(year),
        ...{ year: year.year, years: [year.year], notice: { source: year.notice.source }, asked: [] }
      })
    }
  )

  test.each(styles.flatMap((s) => published.map((y) => [y.year, s, y] as const)))(
    '%i, as a calendar in the manner %s',
    (_, style, year) => {
      const found = read(ics([year], style), year.year)
      // “[加班]” on 2018-12-29 names no holiday: whether it is worked for 2019's new year is asked.
      const stray = style === 'brackets' ? year.workedDays.filter((d) => d < `${year.year}`) : []
      expect(found.asked.map((a) => [a.day, a.question])).toEqual(stray.map((d) => [d, 'whichYear']))
      expect(said({ ...found, workedDays: [...stray, ...found.workedDays] })).toEqual(said(year))
    }
  )

  test('one year out of a calendar of all of them, the new year that begins in December with its own', () => {
    // 元旦 of 2019 was off from 2018-12-30, and 2018-12-29 worked for it; that of 2023 began on 2022-12-31.
    const all = ics(published, 'apple')
    expect(read(all)).toMatchObject({ year: null, years: published.map((y) => y.year), holidays: [], workedDays: [] })
    for (const year of published) expect(said(read(all, year.year))).toEqual(said(year))
  })

  test('with the working days of 2026 that the law’s table counts', () => {
    const { holidays, workedDays } = read(ics(published, 'day'), 2026)
    const notice = { title: '2026', source: 'file' }
    expect(workingDaysIn(daysOfYear([{ year: 2026, status: 'published', notice, holidays, workedDays }], 2026))).toBe(248)
  })
})

/** Years that no one published: a few holidays apart from each other, with Saturdays worked. */
const anyYear: fc.Arbitrary<HolidayYear> = fc
  .tuple(fc.integer({ min: 2030, max: 2090 }), fc.uniqueArray(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 6 }), fc.nat(8))
  .map(([year, months, length]) => ({
    year,
    status: 'published' as const,
    notice: { title: '虚构', source: '虚构' },
    holidays: months
      .sort((a, b) => a - b)
      .map((m) => ({
        name: `佳节${m}`,
        from: day(`${year}-${String(m + 1).padStart(2, '0')}-03`),
        to: day(`${year}-${String(m + 1).padStart(2, '0')}-${String(3 + length).padStart(2, '0')}`)
      })),
    workedDays: []
  }))
  .map((y) => ({ ...y, workedDays: y.holidays.map((h) => saturdayAfter(h.to)) }))

function saturdayAfter(d: string) {
  const at = new Date(`${d}T00:00:00Z`)
  at.setUTCDate(at.getUTCDate() + ((6 - at.getUTCDay() + 7) % 7 || 7))
  return day(at.toISOString().slice(0, 10))
}

test('any year that may be recorded is read back from every shape as it was', () => {
  fc.assert(
    fc.property(anyYear, fc.constantFrom(...styles), (year, style) => {
      fc.pre(noticeFaults(year).length === 0)
      expect(said(read(ics([year], style), year.year))).toEqual(said(year))
      expect(said(read(commonJson(year)))).toEqual(said(year))
    })
  )
})

describe('what a file does not tell is asked, never guessed', () => {
  test.each([
    ['a festival’s bare name is no day off', ['DTSTART;VALUE=DATE:20260308', 'SUMMARY:妇女节'], 'offOrWorked'],
    ['调休 is said of days off and of worked days', ['DTSTART;VALUE=DATE:20260214', 'SUMMARY:春节调休'], 'offOrWorked'],
    ['both marks are no mark', ['DTSTART;VALUE=DATE:20260214', 'SUMMARY:春节休班'], 'offOrWorked'],
    [
      'a category that calendars put on everything tells nothing',
      ['DTSTART;VALUE=DATE:20260308', 'SUMMARY:妇女节', 'CATEGORIES:Holidays'],
      'offOrWorked'
    ],
    ['a day off needs a name', ['DTSTART;VALUE=DATE:20260101', 'SUMMARY:休'], 'noName'],
    ['a day that does not exist', ['DTSTART;VALUE=DATE:20260230', 'SUMMARY:元旦（休）'], 'noDay'],
    ['no day at all', ['SUMMARY:元旦（休）'], 'noDay'],
    ['an end before its beginning', ['DTSTART;VALUE=DATE:20260105', 'DTEND;VALUE=DATE:20260103', 'SUMMARY:元旦（休）'], 'noDay'],
    ['an hour of a day', ['DTSTART:20260101T090000', 'DTEND:20260101T100000', 'SUMMARY:元旦（休）'], 'notWholeDay'],
    ['midnight elsewhere', ['DTSTART:20260101T000000Z', 'SUMMARY:元旦（休）'], 'notWholeDay'],
    ['some hours long', ['DTSTART;VALUE=DATE:20260101', 'DURATION:PT5H', 'SUMMARY:元旦（休）'], 'notWholeDay'],
    ['every year', ['DTSTART;VALUE=DATE:20260101', 'RRULE:FREQ=YEARLY', 'SUMMARY:元旦（休）'], 'repeats'],
    ['a summer', ['DTSTART;VALUE=DATE:20260701', 'DTEND;VALUE=DATE:20260901', 'SUMMARY:暑假放假'], 'tooLong']
  ])('%s', (_, lines, question) => {
    const found = read(event(...lines))
    expect(found.asked).toEqual([expect.objectContaining({ entry: 1, question })])
    expect([found.holidays, found.workedDays]).toEqual([[], []])
  })

  test('a day said to be off and worked is neither, and asked', () => {
    const days = [
      { name: '春节', date: '2026-02-14', isOffDay: true },
      { name: '春节', date: '2026-02-14', isOffDay: false },
      { name: '春节', date: '2026-02-15', isOffDay: true },
      { name: '春节', date: '2026-02-16' },
      { name: '', date: '2026-02-17', isOffDay: true },
      '2026-02-18'
    ]
    const found = read(JSON.stringify({ year: 2026, days }))
    expect(found.holidays).toEqual([{ name: '春节', from: '2026-02-15', to: '2026-02-15' }])
    expect(found.workedDays).toEqual([])
    expect(found.asked.map((a) => [a.entry, a.question])).toEqual([
      [2, 'bothOffAndWorked'],
      [4, 'offOrWorked'],
      [5, 'noName'],
      [6, 'noDay']
    ])
  })

  test('lengths in days and weeks are whole days', () => {
    expect(read(event('DTSTART;VALUE=DATE:20261001', 'DURATION:P1W', 'SUMMARY:国庆节（休）')).holidays).toEqual([
      { name: '国庆节', from: '2026-10-01', to: '2026-10-07' }
    ])
  })
})

describe('a file that is none says why', () => {
  test.each([
    ['nothing', '', '既不是'],
    ['a letter', '国务院办公厅关于2027年部分节假日安排的通知', '既不是'],
    ['half a JSON', '{"year": 2027, "days": [', 'JSON'],
    ['half a calendar', 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:x', '不是完整'],
    ['a calendar with a line that is none', event('GARBAGE'), '不是完整'],
    ['an empty calendar', 'BEGIN:VCALENDAR\nEND:VCALENDAR', '没有日程'],
    ['a list', '[]', '']
  ])('%s', (_, text, sentence) => {
    const found = readNotice(text, null)
    expect(found.is).toBe('unreadable')
    if (found.is === 'unreadable') expect(found.faults[0]?.message.zh).toContain(sentence)
  })

  test('with the place in it, where it has one', () => {
    const [year] = published
    const found = readNotice(JSON.stringify({ ...year, holidays: [{ name: '元旦', from: '2026-02-30', to: '2026-03-01' }] }), null)
    expect(found).toMatchObject({ is: 'unreadable', faults: [{ path: 'holidays.0.from' }] })
  })

  test('no text whatever breaks the reading', () => {
    const bits = fc.constantFrom(
      'BEGIN:VCALENDAR',
      'BEGIN:VEVENT',
      'END:VEVENT',
      'END:VCALENDAR',
      'DTSTART:',
      'DTSTART;VALUE=DATE:2026',
      'RRULE:x',
      ' ',
      ':',
      ';',
      '{"year":2026,"days":[',
      'null',
      ']}',
      '__proto__',
      '\u0000',
      '\ud800'
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(bits, fc.string({ unit: 'binary', maxLength: 12 }))), fc.constantFrom('\n', ''), (parts, glue) => {
        expect(['read', 'unreadable']).toContain(readNotice(parts.join(glue), null).is)
      }),
      { numRuns: 500 }
    )
  })
})
