import { addDays, type CaseListView, yearOf } from '@mingdu/schema'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { screenshot } from './harness/screenshot.ts'
import { emptyBoxes, sticksOut } from './journey/look-over.ts'
import { type County, type OfficerPage, openCounty, todayOf } from './journey/open-county.ts'
import { fill, record, submit } from './journey/record-fact.ts'
import { stationByStation } from './journey/station-by-station.ts'
import { visit } from './journey/visit.ts'

// What an office with a browser of some years ago does all day must work there too.
let county: County
let page: OfficerPage

beforeAll(async () => {
  county = await openCounty({ which: 'old' })
})
afterAll(() => county?.close())
stationByStation()
afterEach(() => expect(county.troubles()).toEqual([]))

test('it really is the old one', async () => {
  page = await county.signIn('he-yining')
  expect(await page.evaluate(() => navigator.userAgent)).toContain('Chrome/119.')
})

test('the desk lists its cases, whole and in their places', async () => {
  await page.locator('a[data-row]').first().waitFor()
  expect([...(await sticksOut(page)), ...(await emptyBoxes(page))]).toEqual([])
  await screenshot(page, 'old-01-desk')
})

test('an application is recorded and its clock drawn', async () => {
  const today = await todayOf(page)
  await visit(page, '/record')
  const main = page.getByRole('main')
  await fill(main, { 到达日期: addDays(today, -1), 姓名或名称: '端木青岚', 申请人类型: '自然人', 事项: '石桥镇道路养护台账' })
  await submit(main)
  await page.getByRole('heading', { level: 1, name: '石桥镇道路养护台账' }).waitFor()
  await page.locator('svg.strip').first().waitFor()
  expect([...(await sticksOut(page)), ...(await emptyBoxes(page))]).toEqual([])
  await screenshot(page, 'old-02-case')
  await record(page, '申请人撤回', '申请人撤回', {})
})

test('the tables stand in their printed geometry, and a cell opens its cases', async () => {
  const { cases } = (await (await page.request.get('/api/cases?state=all')).json()) as CaseListView
  expect(cases.length).toBeGreaterThan(0)
  const year = yearOf(await todayOf(page))
  await visit(page, `/tables/yunling-zrzy/${year}?cell=1~total`)
  await page.getByRole('table', { name: '收到和处理政府信息公开申请情况' }).waitFor()
  expect([...(await sticksOut(page)), ...(await emptyBoxes(page))]).toEqual([])
  await screenshot(page, 'old-03-tables')
})
