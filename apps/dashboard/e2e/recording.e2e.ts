import { addDays, type LocalDate } from '@mingdu/schema'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { screenshot } from './harness/screenshot.ts'
import { faultsInEveryDress } from './journey/dress.ts'
import { isFocused } from './journey/keyboard.ts'
import { axeFindings } from './journey/look-over.ts'
import { type County, type OfficerPage, openCounty, todayOf } from './journey/open-county.ts'
import { fill, openForm, record, shownIn } from './journey/record-fact.ts'
import { stationByStation } from './journey/station-by-station.ts'
import { ready, visit } from './journey/visit.ts'

// The registrar's morning: one letter by keys alone, a connection that breaks, the same letter by another channel.
let county: County
let registrar: OfficerPage
let today: LocalDate
const main = () => registrar.getByRole('main')
const matter = '云岭县 2026 年第二批次土地征收方案'

beforeAll(async () => {
  county = await openCounty({ silent: [409, 422] })
  registrar = await county.signIn('he-yining')
  today = await todayOf(registrar)
})
afterAll(() => county?.close())
stationByStation()
afterEach(() => expect(county.troubles().filter((t) => !t.includes('ERR_FAILED'))).toEqual([]))

describe('one letter', () => {
  test('is typed without the mouse: Enter goes on, and the page says what the application lacks before it is recorded', async () => {
    await visit(registrar, '/record')
    expect(await isFocused(main().getByRole('radio', { name: '当面提交' }))).toBe(true)
    await registrar.keyboard.press('Enter')
    expect(await isFocused(main().getByLabel('到达日期'))).toBe(true)
    await registrar.keyboard.press('Enter')
    expect(await isFocused(main().getByLabel('收文号'))).toBe(true)
    await registrar.keyboard.type('收 2026-1131')
    await fill(main(), { 申请人类型: '自然人', 姓名或名称: '上官霁遥', 事项: matter })
    await main().getByText('还缺 4 项').waitFor()
    await main().getByLabel('证件号码').first().fill('110105194912310021')
    await main().getByText('校验位对不上').waitFor()
    await main().getByText('还缺 3 项').waitFor()
    await screenshot(registrar, 'recording-01-lacking')
    expect(await axeFindings(registrar)).toEqual([])
    await main().getByRole('checkbox', { name: '申请书里有，只是没有录' }).first().check()
    await main().getByText('还缺 2 项').waitFor()
  })

  test('with a field left out is not sent: the page lists what to put right and the focus is there', async () => {
    await main().getByLabel('事项').fill('')
    await registrar.keyboard.press('Control+Enter')
    await main().getByRole('alert').getByText('有 1 项要改').waitFor()
    expect(await isFocused(main().getByLabel('事项'))).toBe(true)
    await screenshot(registrar, 'recording-02-errors')
    expect(await axeFindings(registrar)).toEqual([])
    await main().getByLabel('事项').fill(matter)
  })

  test('survives a lost connection and a closed page, and is then recorded once', async () => {
    await registrar.route('**/api/organs/*/cases', (route) => route.abort())
    await registrar.keyboard.press('Control+Enter')
    await main().getByRole('alert').getByText('连不上服务器').waitFor()
    await main().getByRole('button', { name: '再试一次' }).waitFor()
    await screenshot(registrar, 'recording-03-unreachable')
    await registrar.waitForTimeout(400)
    await registrar.unroute('**/api/organs/*/cases')
    await registrar.reload()
    await ready(registrar)
    await main().getByText('已恢复').waitFor()
    expect(await shownIn(main(), { 姓名或名称: '', 收文号: '', 事项: '' })).toEqual({
      姓名或名称: '上官霁遥',
      收文号: '收 2026-1131',
      事项: matter
    })
    expect(await main().getByLabel('证件号码').first().inputValue()).toBe('')
    await screenshot(registrar, 'recording-04-restored')
    expect(await axeFindings(registrar)).toEqual([])
    await main().getByLabel('证件号码').first().fill('11010519491231002X')
    await registrar.keyboard.press('Control+Enter')
    await registrar.waitForURL(/\/cases\//)
    expect(await registrar.evaluate(() => Object.keys(localStorage))).toEqual([])
    await registrar.getByText('收文号 收 2026-1131').waitFor()
    await screenshot(registrar, 'recording-05-recorded')
  })

  test('that comes by another channel too stays one case, with both mail-room numbers', async () => {
    await record(registrar, '登记同件再到', '同件再到', { 再到日期: today, 收件渠道: '邮寄（需签收）', 收文号: '收 2026-1140' })
    await registrar.getByText('收文号 收 2026-1140').waitFor()
    expect(await axeFindings(registrar)).toEqual([])
  })

  test('that is typed once more is recognised, and recorded with the case that is here already', async () => {
    const address = new URL(registrar.url()).pathname
    await visit(registrar, '/record')
    await fill(main(), { 收文号: '收 2026-1150', 事项: matter })
    await main().getByLabel('证件号码').first().fill('11010519491231002X')
    await main().getByText('这位申请人本月 1 件，本年 1 件。').waitFor()
    await screenshot(registrar, 'recording-11-earlier')
    expect(await axeFindings(registrar)).toEqual([])
    await main().getByRole('button', { name: '这是同一件申请' }).click()
    await registrar.waitForURL((url) => url.pathname === address)
    await registrar.getByText('收文号 收 2026-1150').waitFor()
  })

  test('that lacks something is answered by one notice that lists all of it', async () => {
    const handler = await county.signIn('lin-zhihe')
    await visit(handler, new URL(registrar.url()).pathname)
    const form = await openForm(handler, '登记补正告知')
    expect(await form.getByLabel('需要补正的内容').inputValue()).toBe(
      '1. 请写明所需政府信息的名称、文号或者便于查询的其他特征性描述\n2. 请写明获取信息的方式、途径'
    )
    await screenshot(handler, 'recording-06-notice')
  })
})

describe('the page', () => {
  test('stands in every dress, with an organisation, an agent and an error in it', async () => {
    await visit(registrar, '/record')
    await fill(main(), { 到达日期: addDays(today, 1), 申请人类型: '商业企业', 证件号码: '91350100M000100Y44' })
    await main().getByRole('radio', { name: '电子邮件' }).check()
    await main().getByText('有代理人或者联名申请人').click()
    await fill(main(), { 代理人: '孟听雪' })
    await registrar.keyboard.press('Control+Enter')
    await main().getByRole('alert').getByText('项要改').waitFor()
    expect(await faultsInEveryDress(registrar)).toEqual([])
    await screenshot(registrar, 'recording-07-organisation')
    await registrar.setViewportSize({ width: 390, height: 844 })
    await screenshot(registrar, 'recording-08-phone')
    await registrar.setViewportSize({ width: 1440, height: 1000 })
  })

  test('keeps nothing where the officer does not want it, and forgets all on signing out', async () => {
    await main().getByLabel('姓名或名称').fill('秦观澜')
    await registrar.waitForFunction(() => Object.keys(localStorage).some((name) => name.startsWith('mingdu.draft.')))
    await main().getByLabel('没登记完的内容暂存在这台电脑上').uncheck()
    expect(await registrar.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith('mingdu.draft.')))).toEqual([])
    await main().getByLabel('没登记完的内容暂存在这台电脑上').check()
    await main().getByLabel('姓名或名称').fill('秦观澜二')
    await registrar.waitForFunction(() => Object.keys(localStorage).some((name) => name.startsWith('mingdu.draft.')))
    await registrar.getByLabel('何以宁的菜单').click()
    await registrar.getByRole('button', { name: '退出登录' }).click()
    await registrar.waitForURL(/login/)
    expect(await registrar.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith('mingdu.draft.')))).toEqual([])
  })
})

describe('twelve letters of one person', () => {
  const sheet = (rows: string[]) => ['序号\t收文号\t到达日期\t事项\t内容\t获取方式', ...rows].join('\n')
  const row = (i: number, on: string) =>
    `${i}\t收 2026-2${String(i).padStart(3, '0')}\t${on}\t石桥镇 ${i} 号地块征收补偿方案\t方案全文及附件\t纸质邮寄`

  test('are pasted from a sheet; one row that is wrong is named, and none is recorded', async () => {
    registrar = await county.signIn('he-yining')
    await visit(registrar, '/record')
    await main().getByRole('link', { name: '一人多件' }).click()
    await main().getByLabel('从表格里复制后粘贴在这里').waitFor()
    await ready(registrar)
    await fill(main(), { 申请人类型: '自然人', 姓名或名称: '闻人照夜', 证件号码: '440524188001010014', 电话: '000-00000000' })
    const rows = Array.from({ length: 12 }, (_, i) => row(i + 1, i === 4 ? '昨天' : today))
    await main().getByLabel('从表格里复制后粘贴在这里').fill(sheet(rows))
    await main().getByText('共 12 件，其中 1 件要改').waitFor()
    await main().getByText('到达日期不是日期').waitFor()
    await main().getByText('没有用到的列：序号').waitFor()
    await main().getByRole('button', { name: '登记这 12 件' }).click()
    expect(new URL(registrar.url()).pathname).toBe('/record/many')
    await screenshot(registrar, 'recording-09-many-faulty')
    expect(await faultsInEveryDress(registrar)).toEqual([])
  })

  test('are recorded in one act, numbered in order, each with its place in the month', async () => {
    await main()
      .getByLabel('从表格里复制后粘贴在这里')
      .fill(sheet(Array.from({ length: 12 }, (_, i) => row(i + 1, today))))
    await main().getByText('共 12 件，可以登记').waitFor()
    await registrar.keyboard.press('Control+Enter')
    await main().getByRole('heading', { name: '已登记 12 件' }).waitFor()
    const numbers = (await main().locator('a.number').allInnerTexts()).map((n) => Number(n.slice(5)))
    expect(numbers).toEqual(Array.from({ length: 12 }, (_, i) => (numbers[0] as number) + i))
    const places = (
      await main()
        .getByText(/本月第 \d+ 件/)
        .allInnerTexts()
    ).map((words) => Number(/本月第 (\d+) 件/.exec(words)?.[1]))
    expect(places).toEqual(Array.from({ length: 12 }, (_, i) => i + 1))
    await screenshot(registrar, 'recording-10-many')
    expect(await faultsInEveryDress(registrar)).toEqual([])
  })

  test('stand in the register and the numbers, and are given to a handler in one act', async () => {
    await main().getByRole('link', { name: '一次分办' }).click()
    await main()
      .getByRole('row', { name: /石桥镇 12 号地块征收补偿方案/ })
      .waitFor()
    await ready(registrar)
    await screenshot(registrar, 'recording-12-to-be-given')
    await main()
      .getByRole('button', { name: /^分办选中的 \d+ 件$/ })
      .click()
    await main()
      .getByText(/^已分办 \d+ 件给林知禾。$/)
      .waitFor()
    await main().getByText('都分办了').waitFor()
    await visit(registrar, '/register')
    await main()
      .getByRole('row', { name: /收 2026-2012 .*石桥镇 12 号地块征收补偿方案.*林知禾/ })
      .waitFor()
    await main().getByRole('link', { name: '编号' }).click()
    await main().getByText('最近一件是 收 2026-2012').waitFor()
  })
})
