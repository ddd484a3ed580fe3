import type { CaseView } from '@mingdu/schema'
import { freedonia, given, say } from '@mingdu/workflow/testing'
import { describe, expect, test } from 'vitest'
import { renderPage, textOf } from '../testing/render-page.ts'
import { sampleCase } from '../testing/sample-case.ts'
import FeeNotices from './FeeNotices.svelte'

const scene = { statute: freedonia, today: '2101-05-20' }
const received = say.received('2101-04-04')
const shown = (view: CaseView, lang: 'zh' | 'en' = 'zh') =>
  textOf(renderPage(FeeNotices, { view }, { statute: freedonia, today: view.today, lang }))

describe('the fee notices of a case', () => {
  test('say each bracket, what is left out and what is waived, and the sum', () => {
    // Fourteen pages, two public: 4 free, 6 at 1, 2 at 3; less 2.
    const notice = {
      ...say.feeNotified('2101-04-06', { basis: 'perPage', copies: 'paper', pages: 14, alreadyPublic: 2, equivalent: 0 }, 10_00),
      waived: 2_00
    }
    const view = sampleCase(given(received, notice, scene))
    const text = shown(view)
    for (const row of ['第 1—4 页 4 免费 0', '第 5—10 页 6 1 6', '第 11—12 页 2 3 6', '已公开的页 2 不计 0', '减免 −2', '应收 10 元'])
      expect(text).toContain(row)
    expect(shown(view, 'en')).toContain('Pages 5–10 6 1 6')
  })

  test('say that free items stay to be answered, till all is paid', () => {
    const notified = given(received, say.feeNotified('2101-04-06', 3, 5_00), scene)
    expect(shown(sampleCase(notified))).toContain('其中 2 件免费')
    const paid = shown(sampleCase(notified.when(say.feePaid('2101-04-08', 5_00))))
    expect(paid).not.toContain('其中 2 件免费')
    expect(paid).toContain('4月8日足额缴费')
  })

  test('show who counted, and where the count has moved since, with the amount as it was', () => {
    const view = sampleCase(given(received, say.feeNotified('2101-04-06', 3, 5_00), scene))
    const counted = (now: number | null, by: 'log' | 'officer' = 'log') =>
      shown({ ...view, fees: view.fees.map((f) => ({ ...f, counted: { by, alreadyThisMonth: 0, now } })) })
    expect(counted(0)).not.toContain('照现在的记录')
    expect(counted(4)).toContain('通知写的是当月此前 0 件，照现在的记录是 4 件。金额仍是 5 元')
    expect(counted(null, 'officer')).toContain('人工计数')
  })

  test('are no card where there are none', () => {
    expect(shown(sampleCase(given(received, scene)))).toBe('')
  })
})
