import { type LocalDate, yearOf } from '@mingdu/schema'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { screenshot } from './harness/screenshot.ts'
import { faultsInEveryDress, wear } from './journey/dress.ts'
import { type County, type OfficerPage, openCounty, todayOf } from './journey/open-county.ts'
import { visit } from './journey/visit.ts'

let county: County
let page: OfficerPage
let today: LocalDate
let year: number

beforeAll(async () => {
  county = await openCounty({ silent: [409] })
  page = await county.signIn('su-heqing')
  today = await todayOf(page)
  // Of a year that is over and whose form is the one of 2021, filled in afresh here whatever the demo says of it.
  year = yearOf(today) - 2
})
afterAll(() => county?.close())
afterEach(() => expect(county.troubles()).toEqual([]))

const field = (on: OfficerPage, row: string, column: string) => on.getByRole('group', { name: row }).getByLabel(column)
const submit = (on: OfficerPage) => on.getByRole('button', { name: /^提交/ }).click()
const cell = (on: OfficerPage, row: string, column: string) => on.getByRole('link', { name: new RegExp(`^${row} · ${column}：`) })

test('the statistician fills in table 二 of a year, a hint beside what does not follow, and every figure tells who said it', async () => {
  await visit(page, `/tables/yunling-zrzy/${year}`)
  await page.getByRole('link', { name: /(填报|更正)表二/ }).click()
  await page.waitForURL('**/proactive')
  for (const [row, column, figure] of [
    ['规章', '本年制发件数', '0'],
    ['规章', '本年废止件数', '0'],
    ['规章', '现行有效件数', '0'],
    ['行政规范性文件', '本年制发件数', '3'],
    ['行政规范性文件', '本年废止件数', '1'],
    ['行政规范性文件', '现行有效件数', '17'],
    ['行政许可', '本年处理决定数量', '2316'],
    ['行政处罚', '本年处理决定数量', '48'],
    ['行政强制', '本年处理决定数量', '6'],
    ['行政事业性收费', '本年收费金额', '128.45']
  ] as const)
    await field(page, row, column).fill(figure)
  await submit(page)
  await page.waitForURL(`**/tables/yunling-zrzy/${year}`)
  await page.getByText('今天结账：平，可以结账').waitFor()
  expect(await cell(page, '行政事业性收费', '本年收费金额（单位：万元）').innerText()).toBe('128.45')
})

test('the next year opens beside it: what it should come to is a hint, and stands in nobody’s way', async () => {
  await visit(page, `/tables/yunling-zrzy/${year + 1}/proactive`)
  await field(page, '行政规范性文件', '本年制发件数').fill('4')
  await field(page, '行政规范性文件', '本年废止件数').fill('2')
  await field(page, '行政规范性文件', '现行有效件数').fill('20')
  // 17 + 4 − 2.
  await page.getByText('照上年推算应为 19').waitFor()
  await field(page, '行政许可', '本年处理决定数量').fill('二千')
  await page.getByText('请填整数').waitFor()
  await screenshot(page, 'table-two-1-hint')
  expect(await faultsInEveryDress(page)).toEqual([])
  await submit(page)
  expect(await field(page, '行政许可', '本年处理决定数量').evaluate((e) => e === document.activeElement)).toBe(true)
  await field(page, '行政许可', '本年处理决定数量').fill('2402')
  await submit(page)
  await page.waitForURL(`**/tables/yunling-zrzy/${year + 1}`)
  await page.getByText('行政规范性文件“现行有效件数”：照上年推算应为 19').waitFor()
  expect(await faultsInEveryDress(page)).toEqual([])
  await screenshot(page, 'table-two-2-said')
})

test('a correction keeps what was said before, and comes too late where a colleague was first', async () => {
  const colleague = await county.signIn('su-heqing')
  for (const on of [page, colleague]) await visit(on, `/tables/yunling-zrzy/${year + 1}/proactive`)
  await field(colleague, '行政规范性文件', '现行有效件数').fill('19')
  await submit(colleague)
  await colleague.waitForURL(`**/tables/yunling-zrzy/${year + 1}`)
  await field(page, '行政许可', '本年处理决定数量').fill('2403')
  await submit(page)
  await page.getByText('这张表刚刚有人填报过').waitFor()
  await page.getByRole('button', { name: '看最新填报的数' }).click()
  await page.locator('[id="figure-normative-inForce"]').and(page.locator('input')).waitFor()
  await expect.poll(() => field(page, '行政规范性文件', '现行有效件数').inputValue()).toBe('19')
  await cellOpened(colleague)
})

async function cellOpened(on: OfficerPage) {
  const inForce = cell(on, '行政规范性文件', '现行有效件数')
  await inForce.click()
  await on.getByRole('heading', { name: '行政规范性文件 · 现行有效件数：19' }).waitFor()
  expect(await on.locator('aside s').first().innerText()).toBe('20')
  expect(await on.locator('aside').innerText()).toContain('苏禾青')
  expect(await faultsInEveryDress(on)).toEqual([])
  await screenshot(on, 'table-two-3-cell')
  await wear(on, { width: 390, theme: 'dark', size: 'normal' })
  await screenshot(on, 'table-two-3-cell-390-dark')
  await wear(on, { width: 1440, theme: 'light', size: 'normal' })
  await on.keyboard.press('Escape')
  await expect.poll(() => inForce.evaluate((e) => e === document.activeElement)).toBe(true)
}

test('an organ that has not said anything is told so, and the supervisor sees who; only the organ itself fills it in', async () => {
  const supervisor = await county.signIn('tang-jiandu')
  await visit(supervisor, `/tables/yunling/${year + 2}?subtree=true`)
  await supervisor.getByText(/个机关还没有填报表二：/).waitFor()
  // Every organ has a light of its own, and its name opens its table.
  const lights = supervisor.getByRole('region', { name: '今天结账平不平' })
  await lights.getByText(/4 个机关：0 个可以结账，4 个还有事要办，0 个不平/).click()
  expect(await lights.getByRole('listitem').count()).toBe(4)
  await lights
    .getByText(/结账之前还有：表二未填报、年度还没结束/)
    .first()
    .waitFor()
  await screenshot(supervisor, 'table-two-4-county')
  expect(await faultsInEveryDress(supervisor)).toEqual([])
  expect(await supervisor.getByRole('link', { name: /(填报|更正)表二/ }).count()).toBe(0)
  await visit(supervisor, `/tables/yunling-zrzy/${year + 1}/proactive`)
  await supervisor.getByText('只有本机关的统计岗位可以填报').waitFor()
  expect(await supervisor.getByRole('button', { name: /^提交/ }).count()).toBe(0)
  expect(await faultsInEveryDress(supervisor)).toEqual([])
})
