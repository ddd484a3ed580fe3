import { freedonia, given, say } from '@mingdu/workflow/testing'
import { expect, test } from 'vitest'
import { renderPage, textOf } from '../testing/render-page.ts'
import { sampleCase } from '../testing/sample-case.ts'
import ApprovalSheet from './ApprovalSheet.svelte'
import Cover from './Cover.svelte'
import { dossierParts, dossierQuery, maskedName } from './dossier-query.ts'

const story = given(
  say.received('2101-04-04'),
  say.drafted('2101-04-05', 'granted'),
  say.reviewed('2101-04-06'),
  say.decided('2101-04-07', 'granted'),
  { statute: freedonia, today: '2101-04-12' }
)
const view = { ...sampleCase(story), applicantName: '欧阳明' }
const scene = { statute: freedonia, today: story.today }

test('a case is printed whole unless parts are chosen, and a part that is unknown chooses nothing', () => {
  expect(dossierQuery(new URLSearchParams('')).parts).toEqual(dossierParts)
  expect(dossierQuery(new URLSearchParams('part=ledgers&part=cover&part=all')).parts).toEqual(['cover', 'ledgers'])
})

test('a masked cover does not tell the applicant’s name', () => {
  expect(maskedName('王')).toBe('王＊')
  expect(textOf(renderPage(Cover, { view, organ: '钟楼局', masked: false }, scene))).toContain('欧阳明')
  const masked = textOf(renderPage(Cover, { view, organ: '钟楼局', masked: true }, scene))
  expect(masked).not.toContain('欧阳明')
  expect(masked).toContain('钟楼局')
})

test('the approval sheet names who drafted, reviewed and signed, each with the day', () => {
  const words = textOf(renderPage(ApprovalSheet, { view, masked: true }, scene))
  for (const said of ['拟办意见', '审核', '签发', '安娜', '2101年4月5日', '2101年4月6日', '2101年4月7日']) expect(words).toContain(said)
})
