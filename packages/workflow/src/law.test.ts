import { day, type HolidayYear } from '@mingdu/schema'
import { describe, expect, test } from 'vitest'
import { inForceOn, lawWith, periodOf } from './law.ts'
import { freedonia } from './testing/index.ts'

describe('the law as it stands for one organ (decision 16)', () => {
  test('what the organ has not chosen is as the statute says', () => {
    expect(lawWith(freedonia).policies).toEqual({
      resultDay: 'sentOut',
      correctionTerm: 8,
      rectificationTerm: 7,
      mailGrace: 2,
      soon: 2,
      extensionAfterRestart: 'ends',
      feeCountsWithdrawn: true,
      feeCountsUncorrected: true,
      approvalChain: {},
      selfApproval: 'allowed',
      documentNumber: {},
      outcomeRow: {},
      soleTrader: 'naturalPerson'
    })
  })

  test('a choice changes what was chosen and nothing else', () => {
    expect(lawWith(freedonia, { mailGrace: 9 }).policies).toEqual({ ...lawWith(freedonia).policies, mailGrace: 9 })
  })

  test('a loaded notice takes the place of its year; the statute and another organ’s law stay as they are', () => {
    const before = JSON.stringify(freedonia)
    const notice: HolidayYear = {
      year: 2101,
      status: 'published',
      notice: { title: '二〇一年改令', source: 'invented' },
      holidays: [{ name: '大假', from: day('2101-04-05'), to: day('2101-04-05') }],
      workedDays: []
    }
    const changed = lawWith(freedonia, {}, [notice])
    expect(changed.days.isWorking(day('2101-04-05'))).toBe(false)
    // The festival of March was the old notice's.
    expect(changed.days.isWorking(day('2101-03-16'))).toBe(true)
    expect(lawWith(freedonia).days.isWorking(day('2101-04-05'))).toBe(true)
    expect(JSON.stringify(freedonia)).toBe(before)
  })

  test('of two notices for a year the later one counts', () => {
    const off = (on: string): HolidayYear => ({
      year: 2103,
      status: 'published',
      notice: { title: '令', source: 'invented' },
      holidays: [{ name: '假', from: day(on), to: day(on) }],
      workedDays: []
    })
    const law = lawWith(freedonia, {}, [off('2103-04-02'), off('2103-04-03')])
    expect([law.days.isWorking(day('2103-04-02')), law.days.isWorking(day('2103-04-03'))]).toEqual([true, false])
    expect(law.days.isProvisional(day('2103-04-02'))).toBe(false)
  })

  test('a period that the statute lacks is an error, never a default', () => {
    const { reply: _, ...rest } = freedonia.periods
    expect(() => periodOf({ ...freedonia, periods: rest as typeof freedonia.periods }, 'reply')).toThrow('no period reply')
  })

  test('the statute runs from the day its terms run', () => {
    expect([inForceOn(freedonia, day('2100-12-31')), inForceOn(freedonia, day('2101-01-01'))]).toEqual([false, true])
  })
})
