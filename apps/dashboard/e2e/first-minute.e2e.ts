import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from './harness/open-browser.ts'
import { screenshot } from './harness/screenshot.ts'
import { startServer } from './harness/start-server.ts'
import { axeFindings } from './journey/look-over.ts'
import { fill } from './journey/record-fact.ts'
import { stationByStation } from './journey/station-by-station.ts'
import { ready, visit } from './journey/visit.ts'
import { watchTroubles } from './journey/watch-troubles.ts'

// The real thing on an empty place, as whoever installed it meets it: from the terminal's line to the first case.
let place: Awaited<ReturnType<typeof open>>

async function open() {
  const [server, browser] = await Promise.all([startServer({ flags: [] }), openBrowser()])
  const context = await browser.newContext({ baseURL: server.origin, locale: 'zh-CN', viewport: { width: 1280, height: 900 } })
  context.setDefaultTimeout(20_000)
  const page = await context.newPage()
  return { server, browser, page, troubles: watchTroubles(page, [401, 403]) }
}

beforeAll(async () => {
  place = await open()
})
afterAll(async () => {
  await place?.browser.close()
  await place?.server.stop()
})
stationByStation()

test('whoever comes to an empty place is led to the set-up, and another code than the terminal’s opens nothing', async () => {
  const { page } = place
  await visit(page, '/')
  expect(new URL(page.url()).pathname).toBe('/set-up')
  await screenshot(page, 'first-minute-administrator')
  expect(await axeFindings(page)).toEqual([])
  await administrator('aaaa-bbbb-cccc-dddd', 'yunling-county-1')
  await page.getByRole('alert').getByText('建立码不对').waitFor()
})

test('the address in the terminal brings the code along, and does not stay in the address bar', async () => {
  const { page, server } = place
  const address = /http\S+\/set-up#\S+/.exec(server.said())?.[0] ?? ''
  await page.goto('about:blank')
  await page.goto(address)
  await ready(page)
  await page.waitForURL((url) => url.hash === '')
  expect(await page.getByLabel('建立码').inputValue()).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/)
  await administrator(null, 'yunling-county-1')
  await page.getByRole('button', { name: '设立机关' }).waitFor()
  await screenshot(page, 'first-minute-organ')
})

test('the first organ is established, a colleague has an account, and the first case is recorded', async () => {
  const { page } = place
  expect(await axeFindings(page)).toEqual([])
  await page.getByLabel('全称').fill('云岭县教育局')
  await page.getByLabel('简称').fill('县教育局')
  await page.getByLabel('代号').fill('yunling-jyj')
  await page.getByRole('button', { name: '都选上' }).click()
  await page.getByRole('button', { name: '设立机关' }).click()
  await page.getByText('“云岭县教育局”已经设立').waitFor()
  await page.getByLabel('姓名').fill('何以宁')
  await page.getByLabel('用户名').fill('he-yining')
  await page.getByRole('button', { name: '建立账号' }).click()
  await page.getByText('至少选一个岗位').waitFor()
  await page.getByRole('checkbox', { name: '收件登记' }).check()
  await page.getByRole('button', { name: '建立账号' }).click()
  await page.locator('code').waitFor()
  await screenshot(page, 'first-minute-people')
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('link', { name: '登记第一件申请' }).click()
  await page.waitForURL('**/record')
  await fill(page.getByRole('main'), { 申请人类型: '自然人', 姓名或名称: '宋知微', 事项: '2025 年中小学教师招聘总成绩' })
  await page.keyboard.press('Control+Enter')
  await page.waitForURL('**/organs/yunling-jyj/cases/**')
  await page.getByRole('heading', { level: 1, name: '2025 年中小学教师招聘总成绩' }).waitFor()
  await visit(page, '/set-up')
  expect(new URL(page.url()).pathname).toBe('/')
  expect(place.troubles).toEqual([])
})

async function administrator(token: string | null, password: string) {
  const { page } = place
  if (token !== null) await page.getByLabel('建立码').fill(token)
  await page.getByLabel('您的姓名').fill('沈系统')
  await page.getByLabel('用户名').fill('shen-xitong')
  await page.getByLabel('口令', { exact: false }).first().fill(password)
  await page.getByLabel('再输一次口令').fill(password)
  await page.getByRole('button', { name: '建立管理员并登录' }).click()
}
