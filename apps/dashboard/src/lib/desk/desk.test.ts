import zh from 'virtual:words/zh'
import { day, type ListedCase } from '@mingdu/schema'
import { daySpeech } from '@mingdu/schema/plain'
import { freedonia, given, say } from '@mingdu/workflow/testing'
import { describe, expect, test } from 'vitest'
import { axisAround } from '../clock/small-strip.ts'
import { renderPage, textOf } from '../testing/render-page.ts'
import { sampleCase } from '../testing/sample-case.ts'
import { speak } from '../words/speak.ts'
import CaseRow from './CaseRow.svelte'
import { deskAddress, deskQuery, fileAddress, isNarrowed } from './desk-query.ts'
import { sayDesk } from './say-desk.ts'

const words = speak('zh', zh)
const today = '2101-05-30'
const listed = (story: Parameters<typeof sampleCase>[0]): ListedCase => {
  const { summary, clock } = sampleCase(story)
  return { ...summary, clock, channel: 'inPerson', stand: 'due', finishing: null, disputed: false, excerpt: null }
}
const late = listed(given(say.received('2101-04-04'), { statute: freedonia, today }))
const calm = listed(given(say.received('2101-05-30'), { statute: freedonia, today }))
const counts = { open: 2, due: 2, waiting: 0, finishing: 0, late: 0, soon: 0, disputed: 0, ended: 0, all: 2 }
const speech = daySpeech('zh', day(today))

describe('the sentence on top says', () => {
  test('first what is late, and by how much', () => {
    const days = -(late.deadline?.daysLeft ?? 0)
    expect(sayDesk({ cases: [late, calm], counts: { ...counts, late: 1 } }, words, speech)).toBe(
      `先办 1 件超期的，最久的*已超期 ${days} 个工作日*`
    )
  })

  test('who only looks how the cases stand, and not what to do', () => {
    const days = -(late.deadline?.daysLeft ?? 0)
    expect(sayDesk({ cases: [late], counts: { ...counts, late: 1 } }, words, speech, true)).toBe(
      `1 件超期，最久的*已超期 ${days} 个工作日*`
    )
  })

  test('that nothing presses, with the number of open cases; and that there is nothing at all', () => {
    expect(sayDesk({ cases: [calm], counts: { ...counts, open: 1 } }, words, speech)).toBe('没有快到期的，1 件在办')
    expect(sayDesk({ cases: [], counts: { ...counts, open: 0 } }, words, speech)).toBe('今天没有要办的事')
  })
})

describe('a row', () => {
  const row = (item: ListedCase, organName: string | null = null) =>
    renderPage(CaseRow, { item, axis: axisAround(day(today)), organName }, { statute: freedonia, today: day(today) })

  test('opens its case and says number, matter, kind, with whom, state and date', () => {
    expect(row(late)).toContain(`href="/organs/hall/cases/${late.id}"`)
    expect(textOf(row(late))).toMatch(/^2101-001 钟楼修缮合同 申请人 市民 在谁手里 收件登记 \d+ 天 已超期 \d+ 个工作日 期限 4月\d+日$/)
  })

  test('never names the applicant', () => {
    expect(row({ ...late, applicantName: '不该出现' } as ListedCase)).not.toContain('不该出现')
  })

  test('says whose case it is where several organs are listed', () => {
    expect(textOf(row(late, '市政厅'))).toContain('市政厅')
  })

  test('says it too where the case waits for somebody else', () => {
    const waiting = listed(given(say.received('2101-05-20'), say.correctionRequested('2101-05-23'), { statute: freedonia, today }))
    expect(waiting.withWhom).toBe('applicant')
    expect(textOf(row(waiting, '市政厅'))).toContain('· 市政厅')
    expect(textOf(row(waiting))).not.toContain('·')
  })

  test('of a closed case shows the outcome and the day it ended, and no clock', () => {
    const ended = listed(
      given(say.received('2101-04-04'), say.decided('2101-04-06', 'granted'), say.sentOut('2101-04-07'), { statute: freedonia, today })
    )
    expect(textOf(row(ended))).toContain('4月7日')
    expect(row(ended)).not.toContain('class="c-done"')
  })
})

describe('the desk’s address', () => {
  test('keeps the list, and another list begins on its first page', () => {
    const query = deskQuery(new URLSearchParams('state=late&q= 019 &channel=fax&sort=recent&after=abc'))
    expect(query).toMatchObject({ state: 'late', q: '019', channel: 'fax', sort: 'recent', after: 'abc', organ: '' })
    expect(deskAddress(query, { after: 'def' })).toBe('/?state=late&q=019&channel=fax&sort=recent&after=def')
    expect(deskAddress(query, { state: 'open', q: '', channel: '', sort: '' })).toBe('/')
    expect(deskAddress(query, { organ: '', below: 'true' })).toBe('/?state=late&q=019&channel=fax&sort=recent')
    expect(fileAddress(query, true)).toBe('/api/cases.csv?state=late&q=019&channel=fax&sort=recent&names=true')
  })

  test('of nonsense is the open list', () => {
    const query = deskQuery(new URLSearchParams('state=xx&page=-1'))
    expect([query.state, isNarrowed(query), deskAddress(query, {})]).toEqual(['open', false, '/'])
  })
})
