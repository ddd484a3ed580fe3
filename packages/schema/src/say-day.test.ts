import { describe, expect, test } from 'vitest'
import { day } from './local-date.ts'
import { daySpeech } from './say-day.ts'

const zh = daySpeech('zh', day('2026-11-23'))
const en = daySpeech('en', day('2026-11-23'))

describe('a day is said', () => {
  test('with its weekday where somebody must keep it', () => {
    expect(zh.due(day('2026-12-08'))).toBe('12月8日（周二）')
    expect(en.due(day('2026-12-08'))).toBe('8 Dec (Tue)')
  })

  test('with its year where it is not the year of today', () => {
    expect(zh.short(day('2027-01-05'))).toBe('2027年1月5日')
    expect(zh.short(day('2026-01-05'))).toBe('1月5日')
    expect(zh.full(day('2026-03-16'))).toBe('2026年3月16日（周一）')
  })

  test('and a run of days without saying the month twice', () => {
    expect(zh.span(day('2026-10-14'), day('2026-10-22'))).toBe('10月14日—22日')
    expect(zh.span(day('2026-09-29'), day('2026-10-13'))).toBe('9月29日—10月13日')
    expect(en.span(day('2026-10-14'), day('2026-10-22'))).toBe('14–22 Oct')
  })
})
