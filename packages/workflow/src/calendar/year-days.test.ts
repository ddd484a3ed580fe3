import { day, type HolidayYear, weekday } from '@mingdu/schema'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { workingDays } from '../clock/working-days.ts'
import { freedonia } from '../testing/index.ts'
import { withLocalDays } from './local-days.ts'
import { dayKinds, daysOf, daysOfYear, differingDays, rangesOf, workingDaysIn } from './year-days.ts'

const local = (change: Partial<HolidayYear>): HolidayYear => ({
  year: 2101,
  status: 'published',
  notice: { title: '乡令', source: 'invented' },
  holidays: [],
  workedDays: [],
  ...change
})
const national = freedonia.calendar[0] as HolidayYear

describe('a year day by day', () => {
  test('says the same as the clock, for every day of the years that have notices', () => {
    const { isWorking } = workingDays(freedonia.calendar)
    for (const year of [2101, 2102]) {
      const days = daysOf(day(`${year}-01-01`), day(`${year}-12-31`))
      expect(daysOfYear(freedonia.calendar, year).map((k) => k === 'workday' || k === 'worked')).toEqual(days.map(isWorking))
    }
  })

  test('has the days that a new year takes from the December before', () => {
    // 2101-12-30 is a Friday, off by the notice of 2102; the 24th, a Saturday, is worked for it.
    expect(dayKinds(freedonia.calendar, day('2101-12-24'), day('2101-12-31'))).toEqual([
      ...['worked', 'weekend', 'workday', 'workday', 'workday', 'workday', 'off', 'off']
    ])
  })

  test('counts the working days: 2101 has 260 weekdays, six of them off, and three Saturdays and Sundays more are worked', () => {
    // Off: Monday 3 January; 16 to 18 March, Wednesday to Friday; Friday 10 June; and Friday 30 December by the next notice. Worked: 12 and 20 March, 24 December.
    const days = daysOfYear(freedonia.calendar, 2101)
    expect(days.filter((_, i) => weekday(daysOf(day('2101-01-01'), day('2101-12-31'))[i] as never) < 6).length).toBe(260)
    expect(workingDaysIn(days)).toBe(260 - 6 + 3)
  })
})

describe('local days off (holiday rule, art. 4)', () => {
  test('come on top of the year’s own, and leave it as certain as it was', () => {
    const added = withLocalDays(
      { ...national, status: 'statutory' },
      local({ holidays: [{ name: '乡节', from: day('2101-05-02'), to: day('2101-05-03') }] })
    )
    expect(added.status).toBe('statutory')
    expect(differingDays([national], [added], 2101)).toEqual([
      { day: '2101-05-02', from: 'workday', to: 'off' },
      { day: '2101-05-03', from: 'workday', to: 'off' }
    ])
  })

  test('of a day that both name the local word counts', () => {
    // 12 March is worked by the year's notice, 17 March is off by it.
    const said = local({ holidays: [{ name: '乡节', from: day('2101-03-12'), to: day('2101-03-12') }] })
    expect(differingDays([national], [withLocalDays(national, said)], 2101)).toEqual([{ day: '2101-03-12', from: 'worked', to: 'off' }])
    const worked = withLocalDays(national, local({ workedDays: [day('2101-01-02')] }))
    expect(worked.holidays.filter((h) => h.name === '新年')).toEqual([
      { name: '新年', from: '2101-01-01', to: '2101-01-01' },
      { name: '新年', from: '2101-01-03', to: '2101-01-03' }
    ])
    expect(differingDays([national], [worked], 2101)).toEqual([{ day: '2101-01-02', from: 'off', to: 'worked' }])
  })
})

test('days put together as ranges are the same days, under their names', () => {
  const first = day('2101-01-01')
  const all = daysOf(first, day('2101-02-28'))
  fc.assert(
    fc.property(fc.uniqueArray(fc.tuple(fc.nat(58), fc.constantFrom('甲', '乙')), { selector: ([n]) => n }), (chosen) => {
      const named = chosen.map(([n, name]) => ({ name, day: all[n] as typeof first }))
      const back = rangesOf(named).flatMap((r) => daysOf(r.from, r.to).map((d) => ({ name: r.name, day: d })))
      expect(back).toEqual(named.toSorted((a, b) => (a.day < b.day ? -1 : 1)))
    })
  )
})
