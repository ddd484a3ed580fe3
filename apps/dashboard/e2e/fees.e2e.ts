import type { CaseListView, CaseView } from '@mingdu/schema'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type County, type OfficerPage, openCounty } from './journey/open-county.ts'
import { fill, openForm, record, sayRecorded, submit } from './journey/record-fact.ts'
import { visit } from './journey/visit.ts'

describe('a fee, from the first look at both bases to the report', () => {
  let county: County
  let page: OfficerPage
  let view: CaseView
  beforeAll(async () => {
    county = await openCounty({ silent: [422] })
    page = await county.signIn('lin-zhihe')
    view = await freshCase(page)
    await visit(page, `/organs/${view.summary.organ}/cases/${view.summary.id}`)
  }, 120_000)
  afterAll(() => county?.close())

  test('both bases are reckoned beside each other; the chosen one is shown bracket by bracket', async () => {
    const form = await openForm(page, '收费通知')
    await fill(form, { 本次计费件数: '15', 页数: '250', 其中已公开的页数: '150' })
    // Fifteen items: five at 100. A hundred pages count: seventy at 10.
    await form.getByText('500 元').first().waitFor()
    await form.getByText('700 元').waitFor()
    await form.getByRole('row', { name: '第 11—15 件 5 100 500' }).waitFor()
    await form.getByLabel('按量计收').check()
    await form.getByRole('row', { name: '第 31—100 页 70 10 700' }).waitFor()
  })

  test('what is waived wants its reason; then the notice is recorded and stands on the case with its calculation', async () => {
    const form = page.getByRole('dialog')
    await form.getByLabel('纸质件').check()
    await form.getByLabel('减免金额').fill('200')
    await form.getByRole('row', { name: '应收 500 元' }).waitFor()
    await submit(form)
    await form.getByText('这一项要填').waitFor()
    await form.getByLabel('减免理由').fill('申请人属低保户')
    await submit(form)
    await sayRecorded(page, '发出收费通知')
    const card = page.locator('section', { has: page.getByRole('heading', { name: '收费通知' }) }).last()
    expect((await card.innerText()).replace(/\s+/g, ' ')).toContain('减免 −200 应收 500 元')
  })

  test('paid in full, it is in the fee income of the year', async () => {
    await record(page, '登记缴费', '足额缴费', {})
    const statistician = await county.signIn('su-heqing')
    await visit(statistician, `/tables/${view.summary.organ}/${view.today.slice(0, 4)}`)
    await statistician.getByText('1 笔，共计 500 元').waitFor()
    expect(county.troubles()).toEqual([])
  })
})

/** A case in hand on which little more was done than giving it to its handler, with days left: a notice sent today is in time. */
async function freshCase(page: OfficerPage): Promise<CaseView> {
  const { cases } = (await (await page.request.get('/api/cases')).json()) as CaseListView
  const found = cases
    .filter((c) => c.phase === 'handling' && c.withWhom === 'organ' && (c.deadline?.daysLeft ?? 0) > 1)
    .sort((a, b) => a.version - b.version)[0]
  if (!found) throw new Error('no fresh case in the demo')
  return (await (await page.request.get(`/api/organs/${found.organ}/cases/${found.id}`)).json()) as CaseView
}
