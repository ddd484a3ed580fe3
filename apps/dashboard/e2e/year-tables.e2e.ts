import { type CaseView, type LocalDate, yearOf } from '@mingdu/schema'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { screenshot } from './harness/screenshot.ts'
import { isFocused } from './journey/keyboard.ts'
import { type County, type OfficerPage, openCounty, todayOf } from './journey/open-county.ts'
import { casesOf, numberOf, rowOf } from './journey/read-page.ts'
import { fill, submit } from './journey/record-fact.ts'
import { visit } from './journey/visit.ts'

const organs = ['yunling', 'yunling-zrzy', 'yunling-zjj', 'yunling-scjg']
let county: County
let registrar: OfficerPage
let today: LocalDate

beforeAll(async () => {
  // A year that is closed says so, and asks why it should be changed.
  county = await openCounty({ silent: [409] })
  registrar = await county.signIn('he-yining')
  today = await todayOf(registrar)
})
afterAll(() => county?.close())
afterEach(() => expect(county.troubles()).toEqual([]))

test('an application of last year that is still open is carried over: the closing row of the one year is the opening row of the next', async () => {
  const [last, now] = [yearOf(today) - 1, yearOf(today)]
  await visit(registrar, '/record')
  await fill(registrar.getByRole('main'), {
    到达日期: `${last}-12-29`,
    姓名或名称: '公冶长宁',
    申请人类型: '自然人',
    事项: '云岭县城区控制性详细规划局部调整批复'
  })
  await submit(registrar.getByRole('main'))
  await registrar.waitForURL(/\/cases\//)
  const number = await numberOf(registrar)
  expect(number).toMatch(new RegExp(`^${last}-`))
  await registrar.getByRole('link', { name: `${now} 年表三 二、上年结转政府信息公开申请数量 · 自然人` }).click()
  await casesOf(registrar).getByRole('link', { name: number }).waitFor()
  const opening = await rowOf(registrar, '二、')
  await screenshot(registrar, 'year-1-carried-over')
  await visit(registrar, `/tables/yunling-zrzy/${last}?cell=4~naturalPerson`)
  await casesOf(registrar).getByRole('link', { name: number }).waitFor()
  expect(await rowOf(registrar, '四、')).toEqual(opening)
  expect(opening[0]).toBeGreaterThan(0)
})

test('the statistician sees the table balanced: what came in is what ended and what is still open', async () => {
  const statistician = await county.signIn('su-heqing')
  await statistician.getByRole('link', { name: '年报' }).click()
  await statistician.getByText(/^\d+ 条等式，全部平$/).waitFor()
  const rows = await Promise.all(['一、', '二、', '（七）总计', '四、'].map((title) => rowOf(statistician, title)))
  const [received, carriedIn, ended, open] = rows.map((figures) => Number(figures[6]))
  expect(Number(received) + Number(carriedIn)).toBe(Number(ended) + Number(open))
  await screenshot(statistician, 'year-2-balanced')
})

test('the year is checked, signed and handed in; the organ above accepts it, and it is published', async () => {
  const year = yearOf(today) - 1
  const statistician = await county.signIn('su-heqing')
  await visit(statistician, `/tables/yunling-zrzy/${year}`)
  await statistician.getByRole('link', { name: '关账与报送' }).click()
  const main = statistician.getByRole('main')
  await main.getByRole('heading', { name: /^检查/ }).waitFor()
  await screenshot(statistician, 'year-5-checks')
  await fill(main, { 负责人姓名: '严知礼' })
  await main.getByRole('button', { name: '签名报送' }).click()
  await main.getByText('关账之后没有变动').waitFor()
  const accepting = await county.signIn('tang-jiandu')
  await visit(accepting, `/tables/yunling/${year}/board`)
  await screenshot(accepting, 'year-6-board')
  await accepting
    .getByRole('row', { name: /^自然资源局 已报送/ })
    .getByRole('link')
    .click()
  await accepting.getByRole('button', { name: '认可' }).click()
  await accepting.getByRole('listitem').filter({ hasText: '唐以衡' }).waitFor()
  await visit(statistician, new URL(statistician.url()).pathname)
  await main.getByRole('button', { name: '登记公布' }).click()
  await main.getByText('账上的数与已公布的一致').waitFor()
  expect(await isFocused(main.getByText('已记录：登记公布'))).toBe(true)
  await screenshot(statistician, 'year-7-published')
})

test('a figure found wrong after the publication is corrected with its reason, and the year is published again', async () => {
  const year = yearOf(today) - 1
  const statistician = await county.signIn('su-heqing')
  const main = statistician.getByRole('main')
  await visit(statistician, `/tables/yunling-zrzy/${year}/proactive`)
  const figure = main.getByRole('group', { name: '行政强制' }).getByLabel('本年处理决定数量')
  await figure.fill('6')
  // Enter goes on to the next figure: a table half filled in is not said by it.
  await figure.press('Enter')
  expect(await isFocused(main.getByRole('group', { name: '行政事业性收费' }).getByRole('textbox'))).toBe(true)
  await statistician.keyboard.press('Control+Enter')
  await fill(main, { 关账后更正的理由: '一件漏报' })
  await statistician.keyboard.press('Control+Enter')
  await main.getByText(`${year} 年表二已更正`).waitFor()
  await main.getByRole('link', { name: '关账与报送' }).click()
  await main.getByText('行政强制 · 本年处理决定数量：5 改为 6').waitFor()
  // Who signed the first version stands there already.
  expect(await main.getByLabel('负责人姓名').inputValue()).toBe('严知礼')
  await fill(main, { 更正的原因: '行政强制漏报一件' })
  await main.getByRole('button', { name: '更正重发' }).click()
  await main.getByText('第 2 版').waitFor()
  await main.getByText('账上的数与已公布的一致').waitFor()
  await screenshot(statistician, 'year-8-published-again')
})

describe('the supervisor', () => {
  let supervisor: OfficerPage

  test('sees the sum of the county: each figure is that of its organs added up', async () => {
    supervisor = await county.signIn('tang-jiandu')
    // Of last year, which is full on whatever day this is run.
    const year = yearOf(today) - 1
    const parts: number[][] = []
    for (const organ of organs) {
      await visit(supervisor, `/tables/${organ}/${year}`)
      parts.push(await rowOf(supervisor, '一、'))
    }
    await visit(supervisor, `/tables/yunling/${year}`)
    await supervisor.getByRole('button', { name: '含下级' }).click()
    await supervisor.getByText('含下级，4 个机关').waitFor()
    const sum = await rowOf(supervisor, '一、')
    expect(sum).toEqual(sum.map((_, column) => parts.reduce((all, part) => all + Number(part[column]), 0)))
    expect(sum[6]).toBeGreaterThan(Number(parts[1]?.[6]))
    await screenshot(supervisor, 'year-3-county')
  })

  test('opens a case from the sum, and is sent the name of no applicant, neither there nor in a list', async () => {
    await supervisor.getByRole('link', { name: /^一、.*总计/ }).click()
    const opened = casesOf(supervisor).getByRole('link', { name: /-/ })
    await opened.first().waitFor()
    const names = await namesOf(await opened.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? '')))
    expect(names.length).toBeGreaterThan(5)
    const sent = [await supervisor.content()]
    await opened.last().click()
    await supervisor.getByText('经过').waitFor()
    await screenshot(supervisor, 'year-4-supervised-case')
    for (const path of [new URL(supervisor.url()).pathname, '/', '/?state=ended']) {
      await visit(supervisor, path)
      sent.push(await supervisor.content())
    }
    expect(names.filter((name) => sent.some((page) => page.includes(name)))).toEqual([])
  })
})

/** The applicants of these cases, as those who handle them are told. */
async function namesOf(addresses: readonly string[]): Promise<string[]> {
  const ours = addresses.filter((address) => address.startsWith('/organs/yunling-zrzy/'))
  const answers = await Promise.all(ours.map((address) => registrar.request.get(`/api${address}`)))
  const views = await Promise.all(answers.map((answer) => answer.json() as Promise<CaseView>))
  return [...new Set(views.map((view) => view.applicantName ?? raiseUnnamed(view)))]
}

function raiseUnnamed({ summary }: CaseView): never {
  throw new Error(`the registrar is not told whose application ${summary.number} is`)
}
