import { readFile } from 'node:fs/promises'
import { addDays, type CaseListView, type LocalDate } from '@mingdu/schema'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { screenshot } from './harness/screenshot.ts'
import { wear } from './journey/dress.ts'
import { axeFindings, sticksOut } from './journey/look-over.ts'
import { type County, type OfficerPage, openCounty, todayOf } from './journey/open-county.ts'
import { numberOf } from './journey/read-page.ts'
import { fill, openForm, record, submit } from './journey/record-fact.ts'
import { stationByStation } from './journey/station-by-station.ts'
import { lookAgain, visit } from './journey/visit.ts'

// From the letter to the signature in an office that reviews every draft and lets nobody approve his own.
let county: County
let registrar: OfficerPage
let handler: OfficerPage
let reviewer: OfficerPage
let signer: OfficerPage
let today: LocalDate
let address = ''
let number = ''

beforeAll(async () => {
  county = await openCounty({ silent: [409, 415, 422] })
})
afterAll(() => county?.close())
stationByStation()
afterEach(() => expect(county.troubles()).toEqual([]))

/** Wide, narrow and dark, without a fault. */
async function lookedAt(page: OfficerPage, name: string): Promise<void> {
  const dresses = {
    wide: { width: 1440, theme: 'light' },
    dark: { width: 1440, theme: 'dark' },
    narrow: { width: 390, theme: 'light' }
  } as const
  for (const [as, dress] of Object.entries(dresses)) {
    await wear(page, { ...dress, size: 'normal' })
    await screenshot(page, `process-${name}-${as}`)
    // The colours of the dark theme are held by the tour of every page; here it is looked at.
    expect([as, ...(await sticksOut(page)), ...(as === 'dark' ? [] : await axeFindings(page))]).toEqual([as])
  }
  await wear(page, { width: 1440, theme: 'light', size: 'normal' })
}

const heads = (page: OfficerPage) => page.getByRole('main').locator('header').first().innerText()

test('the registrar takes a letter in, finds it among what awaits her, and gives it to the handler', async () => {
  registrar = await county.signIn('he-yining')
  today = await todayOf(registrar)
  await visit(registrar, '/record')
  await registrar.getByRole('radio', { name: '当面' }).check()
  await fill(registrar.getByRole('main'), {
    到达日期: addDays(today, -1),
    姓名或名称: '端木言',
    申请人类型: '自然人',
    事项: '云岭县 2024 年耕地占补平衡台账',
    所需信息的描述: '台账全文'
  })
  await submit(registrar.getByRole('main'))
  await registrar.waitForURL(/\/organs\/.*\/cases\//)
  address = new URL(registrar.url()).pathname
  number = await numberOf(registrar)
  expect(await registrar.getByText('在收件登记手里').count()).toBe(1)
  await record(registrar, '分办', '分办', { 分办日期: today, 承办人: '林知禾' })
  await registrar.getByText('在林知禾手里').waitFor()
})

test('scans are put into the case, several at once, and come back byte for byte', async () => {
  const main = registrar.getByRole('main')
  const scan = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(200_000, '公开'), Buffer.from('\n%%EOF\n')])
  const page = Buffer.from('<html>\u0000')
  await registrar.getByRole('button', { name: '添加卷内文件' }).click()
  await registrar.waitForFunction(() => document.activeElement?.id === 'files-add')
  await main.getByLabel('添加文件').setInputFiles([
    { name: '端木言申请书.pdf', mimeType: 'application/pdf', buffer: scan },
    { name: '身份证.png', mimeType: 'image/png', buffer: page },
    { name: '来访登记.html', mimeType: 'text/html', buffer: page }
  ])
  await main.getByText('已上传').waitFor()
  // What is no picture is told by its content, what has another ending by its name.
  // Each is judged when its own upload is through.
  await expect.poll(() => main.getByText('不收这种格式').count(), { timeout: 20_000 }).toBe(2)
  expect(await main.getByLabel('端木言申请书.pdf的种类').inputValue()).toBe('application')
  await lookedAt(registrar, 'files-chosen')
  for (const name of ['身份证.png', '来访登记.html']) await main.getByRole('button', { name: `去掉${name}` }).click()
  await main.getByLabel('端木言申请书.pdf的页数').fill('2')
  await main.getByRole('button', { name: '入卷（1 份）' }).click()
  const link = main.getByRole('link', { name: '下载 端木言申请书.pdf' })
  await link.waitFor()
  const [download] = await Promise.all([registrar.waitForEvent('download'), link.click()])
  expect(download.suggestedFilename()).toBe('端木言申请书.pdf')
  expect(Buffer.compare(await readFile(await download.path()), scan)).toBe(0)
  await main.getByRole('button', { name: '核对内容' }).click()
  await main.getByText('1 份全部与入卷时一致').waitFor()
  await lookedAt(registrar, 'files')
})

test('the handler finds it first on his desk and drafts the decision', async () => {
  handler = await county.signIn('lin-zhihe')
  const mine = handler.locator('section.group', { hasText: '等我办' }).first()
  await mine.getByRole('link', { name: number }).waitFor()
  await lookedAt(handler, '1-handler-desk')
  await visit(handler, address)
  const form = await openForm(handler, '拟办')
  await fill(form, { 拟办日期: today, 拟作决定: '经检索不存在', 理由与依据: '检索未见', 答复稿: '经检索，本机关没有您申请的信息。' })
  await screenshot(handler, 'process-2-draft-form')
  expect(await axeFindings(handler)).toEqual([])
  await submit(form)
  await handler.getByRole('heading', { name: '拟办稿' }).waitFor()
})

test('the reviewer sees the draft before all else, and returns it only with the reason', async () => {
  reviewer = await county.signIn('jiang-shenhe')
  await reviewer.locator('section.group').first().getByRole('link', { name: number }).waitFor()
  expect(await reviewer.locator('section.group h2').first().innerText()).toContain('等我办')
  await lookedAt(reviewer, '3-reviewer-desk')
  await visit(reviewer, address)
  const form = await openForm(reviewer, '登记审核')
  await fill(form, { 审核日期: today, 意见: '退回' })
  await submit(form)
  await form.locator('[aria-invalid="true"]').first().waitFor()
  await screenshot(reviewer, 'process-4-returned-without-reason')
  await fill(form, { 审核意见: '请附检索记录，写明检索范围。' })
  await submit(form)
  await reviewer.getByText('法制审核 · 退回').first().waitFor()
  await lookedAt(reviewer, '5-returned')
})

test('the signer cannot sign it yet, and is told what is missing', async () => {
  signer = await county.signIn('fang-yanqiu')
  await visit(signer, address)
  expect(await signer.getByRole('button', { name: '登记决定', exact: true }).count()).toBe(0)
  await signer.getByText(/现在不能记的/).click()
  await signer.getByText('要求的审核还没有通过').waitFor()
  await signer.getByText('还缺：法制审核。').waitFor()
})

test('the handler has it back with the opinion, drafts anew from what stood there, and the reviewer passes it', async () => {
  await lookAgain(handler)
  expect(await heads(handler)).toContain('在林知禾手里')
  await handler.getByText('请附检索记录，写明检索范围。').first().waitFor()
  const form = await openForm(handler, '拟办')
  expect(await form.getByLabel(/^答复稿/).inputValue()).toBe('经检索，本机关没有您申请的信息。')
  await fill(form, { 拟办日期: today, 答复稿: '经检索土地利用科 2020 年以来全部台账，没有您申请的信息。' })
  await submit(form)
  await handler.getByText('法制审核 · 还没有审').waitFor()
  await lookAgain(reviewer)
  await record(reviewer, '登记审核', '审核', { 审核日期: today, 意见: '通过' })
  await reviewer.getByText('法制审核 · 通过').first().waitFor()
})

test('the signer finds it among what waits to be signed, and signs what was drafted', async () => {
  await visit(signer, '/')
  await signer.getByRole('link', { name: '待签发' }).click()
  await signer.getByRole('link', { name: number }).waitFor()
  await lookedAt(signer, '6-to-sign')
  await visit(signer, address)
  await record(signer, '登记决定', '签发决定', { '签发（落款）日期': today })
  expect(await heads(signer)).toContain('在文印送达手里')
})

test('who drafted it himself and is a reviewer too is told that a colleague must look at it', async () => {
  const admin = await county.signIn('admin')
  const roles = { type: 'rolesGranted', on: today, from: today, officer: 'lin-zhihe', roles: ['handler', 'reviewer'] }
  const headers = { 'Idempotency-Key': crypto.randomUUID(), Origin: county.server.origin }
  const granted = await admin.request.post('/api/organs/yunling-zrzy/settings', { data: { facts: [roles] }, headers })
  expect(granted.status()).toBe(200)
  const { cases } = (await (await handler.request.get('/api/cases?holder=reviewer')).json()) as CaseListView
  await visit(handler, `/organs/${cases[0]?.organ}/cases/${cases[0]?.id}`)
  expect(await handler.getByRole('button', { name: '登记审核', exact: true }).count()).toBe(0)
  await handler.getByText(/现在不能记的/).click()
  await handler.getByText(/自己拟的、承办的，不能由自己批.*这份拟办稿是您自己拟的/).waitFor()
  await lookedAt(handler, '7-own-draft')
})
