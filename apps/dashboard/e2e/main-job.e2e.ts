import { addDays, type CaseView, type LocalDate, type Statute, yearOf } from '@mingdu/schema'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { screenshot } from './harness/screenshot.ts'
import { ledgersInBrowser } from './journey/clock-in-browser.ts'
import { axeFindings } from './journey/look-over.ts'
import { application, confirmedOn, decision, matter, organ } from './journey/one-application.ts'
import { type County, enter, type OfficerPage, openCounty, todayOf } from './journey/open-county.ts'
import { casesOf, cellsOf, numberOf } from './journey/read-page.ts'
import { fill, openForm, record, sayRecorded, shownIn, submit } from './journey/record-fact.ts'
import { stationByStation } from './journey/station-by-station.ts'
import { lookAgain, ready, visit } from './journey/visit.ts'

// One application from the letter to a cell of the table, each officer at a browser of their own.
let county: County
let registrar: OfficerPage
let handler: OfficerPage
let signer: OfficerPage
let today: LocalDate
let number = ''
let address = ''
const ago = (days: number) => addDays(today, -days)

beforeAll(async () => {
  // A wrong password, a refusal or an irregular fact, and a case changed meanwhile are part of the job.
  county = await openCounty({ silent: [401, 409, 412] })
})
afterAll(() => county?.close())
stationByStation()
afterEach(() => expect(county.troubles()).toEqual([]))

describe('the registrar', () => {
  test('is told when the password is wrong, keeps the name typed, and then gets in', async () => {
    registrar = await county.sitDown()
    await visit(registrar, '/')
    await enter(registrar, 'he-yining', '不对的口令')
    await registrar.getByRole('alert').getByText('还可以试 4 次').waitFor()
    await screenshot(registrar, 'main-01-wrong-password')
    expect(await axeFindings(registrar)).toEqual([])
    expect(await registrar.getByLabel('用户名').inputValue()).toBe('he-yining')
    await registrar.getByLabel('口令').fill(county.password('he-yining'))
    await registrar.keyboard.press('Enter')
    await registrar.getByRole('heading', { name: '等我办' }).waitFor()
    await ready(registrar)
    today = await todayOf(registrar)
    await screenshot(registrar, 'main-02-desk')
  })

  test('records an application by e-mail that was confirmed two days late only with the reason, and sees effect, article and number', async () => {
    await registrar.getByRole('link', { name: '登记来件' }).click()
    await registrar.getByRole('radio', { name: '电子邮件' }).check()
    await fill(registrar.getByRole('main'), application(today))
    await submit(registrar.getByRole('main'))
    const said = registrar.getByRole('alert')
    await said.getByText('这件事不规范，可以如实补记').waitFor()
    const words = await said.innerText()
    expect(words).toContain('到达当日没有确认')
    expect(words).toContain('法定期限照此计算，稳妥期限不因此推后。')
    expect(words).toContain('《中华人民共和国政府信息公开条例》第三十一条')
    await screenshot(registrar, 'main-03-irregular')
    expect(await axeFindings(registrar)).toEqual([])
    await registrar.getByLabel('为什么会这样').fill('到达当天和次日电话无人接听')
    await submit(registrar.getByRole('main'))
    await registrar.waitForURL(new RegExp(`/organs/${organ}/cases/`))
    address = new URL(registrar.url()).pathname
    number = await numberOf(registrar)
    expect(number).toMatch(/^\d{4}-\d{3,}$/)
    expect(await registrar.getByRole('heading', { level: 1 }).innerText()).toBe(matter)
    await registrar.getByText('原因：到达当天和次日电话无人接听').waitFor()
    await screenshot(registrar, 'main-04-recorded')
  })
})

describe('the handler', () => {
  test('opens the case from the desk and asks for a correction', async () => {
    handler = await county.signIn('lin-zhihe')
    await handler.getByRole('link', { name: number }).press('Enter')
    await handler.getByRole('heading', { level: 1, name: matter }).waitFor()
    await record(handler, '登记补正告知', '告知补正', {
      告知书发出日期: ago(3),
      需要补正的内容: '请写明所需计划是主城区还是全县范围'
    })
    await handler.getByText('正等申请人补正').waitFor()
    await screenshot(handler, 'main-05-awaiting-correction')
  })

  test('sees the term begin anew when the registrar has recorded the correction, and consults a third party', async () => {
    await lookAgain(registrar)
    await record(registrar, '登记收到告知', '申请人收到补正告知', { 申请人收到日期: ago(2) })
    await record(registrar, '登记补正', '收到补正', { 补正到达日期: ago(1), 补正内容: '全县范围' })
    await registrar.getByRole('row').filter({ hasText: '收到补正' }).first().waitFor()
    await screenshot(registrar, 'main-06-corrected')
    await lookAgain(handler)
    await record(handler, '征求意见', '发出征求意见', { 征求意见书发出日期: ago(1), 对方名称: '云岭县城市投资有限公司' })
    await record(handler, '登记对方收到', '对方收到征求意见', { 对方收到日期: today })
    await screenshot(handler, 'main-07-consulting')
  })

  test('drafts the decision, and the reviewer passes it', async () => {
    await record(handler, '拟办', '拟办', { 拟办日期: today, 拟作决定: '部分公开', 理由与依据: '附表含第三方商业秘密' })
    const reviewer = await county.signIn('jiang-shenhe')
    await visit(reviewer, address)
    await record(reviewer, '登记审核', '审核', { 审核日期: today, 意见: '通过' })
  })
})

describe('the signer', () => {
  test('is told that a colleague was first, sees the newer state, and keeps what was typed', async () => {
    signer = await county.signIn('fang-yanqiu')
    await visit(signer, address)
    const form = await openForm(signer, '登记决定')
    await fill(form, {
      '签发（落款）日期': ago(30),
      处理决定: '部分公开',
      文号: '云自然资公开〔0〕第 7 号',
      理由与依据: '附表含第三方商业秘密'
    })
    await lookAgain(handler)
    await record(handler, '登记意见', '征求意见结束', { '意见到达（或退信）日期': today, 结果: '不同意公开', 意见摘要: '附表含报价' })
    await submit(form)
    await form.getByText('同事刚刚更新了这个案件').waitFor()
    await signer.getByText('意见摘要').or(signer.getByText('附表含报价')).first().waitFor()
    await screenshot(signer, 'main-08-changed-meanwhile')
    expect(await axeFindings(signer)).toEqual([])
    expect(await shownIn(form, decision(today))).toEqual(decision(today))
  })

  test('cannot date the decision before its cause: the page names the article and what to do, and nothing typed is lost', async () => {
    const form = signer.getByRole('dialog')
    await submit(form)
    const said = form.getByRole('alert').filter({ hasText: '日期早于收到申请之日' })
    await said.waitFor()
    const words = await said.innerText()
    expect(words).toMatch(/《中华人民共和国政府信息公开条例》第三十[一三]条/)
    expect(words).toContain('请核对日期')
    await screenshot(signer, 'main-09-refused')
    expect(await axeFindings(signer)).toEqual([])
    expect(await shownIn(form, decision(today))).toEqual(decision(today))
    await fill(form, { '签发（落款）日期': today })
    await submit(form)
    await sayRecorded(signer, '签发决定')
    await screenshot(signer, 'main-10-decided')
  })
})

describe('the clerk', () => {
  test('sends the reply and records when it was received, and the page says in which cell of the table the case stands', async () => {
    await lookAgain(registrar)
    await record(registrar, '登记送出', '答复送出', { 送出日期: today, 送达方式: '直接送达' })
    await record(registrar, '登记送达', '申请人收到答复', { 签收日期: today })
    await registrar.getByText('案件已办结').waitFor()
    const cells = await cellsOf(registrar)
    expect(cells).toContain(`${yearOf(confirmedOn(today))} 年表三 一、本年新收政府信息公开申请数量 · 科研机构`)
    expect(cells).toContain(`${yearOf(today)} 年表三 （二）部分公开（区分处理的，只计这一情形，不计其他情形） · 科研机构`)
    expect(cells.filter((cell) => cell.startsWith(`${yearOf(today)} 年表三 四、`))).toEqual([])
    await screenshot(registrar, 'main-11-answered')
    expect(await axeFindings(registrar)).toEqual([])
  })

  test('follows the link to that cell of the table, finds the case among its cases, and comes back to it', async () => {
    await registrar.getByRole('link', { name: /（二）部分公开/ }).click()
    const cases = casesOf(registrar)
    await cases.getByRole('link', { name: number }).waitFor()
    const opened = registrar
      .getByRole('table', { name: '收到和处理政府信息公开申请情况' })
      .getByRole('link', { name: /（二）部分公开.*科研机构/ })
    expect(await cases.getByRole('link').count()).toBe(Number(await opened.innerText()))
    await screenshot(registrar, 'main-12-cell')
    await cases.getByRole('link', { name: number }).click()
    await registrar.getByRole('heading', { level: 1, name: matter }).waitFor()
  })
})

describe('everybody counts the same', () => {
  test('the rules run in the browser say of every term what the server prints, and the page copies the reply’s', async () => {
    const read = async <T>(path: string) => (await (await registrar.request.get(path)).json()) as T
    const view = await read<CaseView>(`/api${address}`)
    for (const lang of ['zh', 'en'] as const) {
      const printed = await registrar.request.get(`/api${address}/ledger`, { headers: { 'Accept-Language': lang } })
      expect(await ledgersInBrowser(registrar, view, await read<Statute>('/api/statute'), lang)).toBe(await printed.text())
    }
    await registrar.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await registrar.getByRole('button', { name: '复制计算单' }).click()
    await registrar.getByText('已复制').waitFor()
    const copied = await registrar.evaluate(() => navigator.clipboard.readText())
    expect(copied).toMatch(/^答复期限计算单\n/)
    expect(await (await registrar.request.get(`/api${address}/ledger`)).text()).toContain(copied)
  })

  test('the page shows the ledger of each other term when it is chosen', async () => {
    const ledger = registrar.locator('.card', { hasText: '期限怎么算出来的' })
    await ledger.getByLabel('哪个期限').selectOption({ label: '第三方答复期限（①）' })
    await ledger.getByText('已完成').waitFor()
    await screenshot(registrar, 'main-13-other-ledger')
    expect(await axeFindings(registrar)).toEqual([])
  })
})
