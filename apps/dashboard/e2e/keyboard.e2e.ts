import type { CaseListView, CaseView } from '@mingdu/schema'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { isFocused, tabTo } from './journey/keyboard.ts'
import { axeFindings } from './journey/look-over.ts'
import { type County, type OfficerPage, openCounty } from './journey/open-county.ts'
import { casesOf } from './journey/read-page.ts'
import { stationByStation } from './journey/station-by-station.ts'
import { ready, visit } from './journey/visit.ts'

// Nothing here is pressed with a mouse, and every stop of the focus on the way must be seen.
let county: County
let page: OfficerPage

beforeAll(async () => {
  county = await openCounty()
  page = await county.sitDown()
})
afterAll(() => county?.close())
stationByStation()
afterEach(() => expect(county.troubles()).toEqual([]))

test('signing in begins in the name, and goes on with Tab and Enter', async () => {
  await visit(page, '/login')
  expect(await isFocused(page.getByLabel('用户名'))).toBe(true)
  await page.keyboard.type('lin-zhihe')
  await tabTo(page, page.getByLabel('口令'), 1)
  await page.keyboard.type(county.password('lin-zhihe'))
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.pathname === '/')
  await ready(page)
})

test('the first Tab offers to skip the navigation, and a case opens from its row', async () => {
  await tabTo(page, page.getByRole('link', { name: '跳到正文' }), 1)
  await page.keyboard.press('Enter')
  await tabTo(page, page.locator('a[data-row]').first())
  await page.keyboard.press('j')
  expect(await isFocused(page.locator('a[data-row]').nth(1))).toBe(true)
  const { cases } = (await (await page.request.get('/api/cases')).json()) as CaseListView
  const handled = cases.find((c) => c.phase === 'handling')
  const address = `/organs/${handled?.organ}/cases/${handled?.id}`
  const row = page.locator(`a[href="${address}"]`)
  await tabTo(page, row)
  await page.keyboard.press('Enter')
  await page.waitForURL(`**${address}`)
})

test('Ctrl+K finds an act of the case and a page by what they are called, and a case by its number', async () => {
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog', { name: '命令' })
  await palette.waitFor()
  await page.keyboard.type('征求意见')
  await palette.getByRole('option', { name: /征求意见 本案/ }).waitFor()
  await page.keyboard.press('Escape')
  await palette.waitFor({ state: 'detached' })
  const address = new URL(page.url()).pathname
  await page.keyboard.press('Control+k')
  await palette.waitFor()
  await page.keyboard.type('年报')
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.pathname.startsWith('/tables'))
  const { summary } = (await (await page.request.get(`/api${address}`)).json()) as CaseView
  await page.keyboard.press('Control+k')
  await palette.waitFor()
  await page.keyboard.type(summary.number)
  await palette.getByRole('option', { name: summary.number }).waitFor()
  expect(await axeFindings(page)).toEqual([])
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.pathname === address)
})

test('a form keeps the focus inside, and Escape gives it back to the button that opened it', async () => {
  await page.getByRole('heading', { level: 1 }).waitFor()
  const button = page.getByRole('button', { name: '征求意见', exact: true })
  await tabTo(page, button)
  await page.keyboard.press('Enter')
  const form = page.getByRole('dialog')
  await form.waitFor()
  expect(await isFocused(form.getByLabel('征求意见书发出日期'))).toBe(true)
  for (let i = 0; i < 30; i += 1) {
    await page.keyboard.press('Tab')
    expect(await form.evaluate((dialog) => document.activeElement === document.body || dialog.contains(document.activeElement))).toBe(true)
  }
  await page.keyboard.press('Escape')
  await form.waitFor({ state: 'detached' })
  expect(await isFocused(button)).toBe(true)
})

test('a fact is recorded, and the focus comes to the words that say so', async () => {
  await page.keyboard.press('Enter')
  const form = page.getByRole('dialog')
  await form.waitFor()
  await tabTo(page, form.getByLabel('对方名称'))
  await page.keyboard.type('云岭县水利局')
  await tabTo(page, form.locator('[type=submit]'))
  await page.keyboard.press('Enter')
  const said = page.getByRole('status').filter({ hasText: '已记录：发出征求意见' })
  await said.waitFor()
  expect(await isFocused(said)).toBe(true)
})

test('a cell of the table opens its cases and the focus goes there; Escape gives it back to the cell', async () => {
  await tabTo(page, page.getByRole('link', { name: /年表三 一、/ }))
  await page.keyboard.press('Enter')
  await casesOf(page).waitFor()
  await page.keyboard.press('Escape')
  await casesOf(page).waitFor({ state: 'detached' })
  const cell = page.getByRole('link', { name: /^一、.*总计/ })
  await tabTo(page, cell)
  await page.keyboard.press('Enter')
  await casesOf(page).waitFor()
  await tabTo(page, casesOf(page).getByRole('link').first(), 3)
  await page.keyboard.press('Escape')
  await casesOf(page).waitFor({ state: 'detached' })
  expect(await isFocused(cell)).toBe(true)
})

test('the menu opens with Enter and closes with Escape, the focus on what opened it', async () => {
  await visit(page, '/')
  const menu = page.getByLabel('林知禾的菜单')
  await tabTo(page, menu, 10)
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('button', { name: '退出登录' }), 10)
  await page.keyboard.press('Escape')
  expect(await isFocused(menu)).toBe(true)
})
