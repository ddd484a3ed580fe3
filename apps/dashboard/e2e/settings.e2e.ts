import type { OrganSettings } from '@mingdu/schema'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { screenshot } from './harness/screenshot.ts'
import { chineseIn, chineseLeft } from './journey/chinese-left.ts'
import { faultsInEveryDress } from './journey/dress.ts'
import { type County, enter, type OfficerPage, openCounty } from './journey/open-county.ts'
import { ready, visit } from './journey/visit.ts'

let county: County
let admin: OfficerPage
let password = ''

beforeAll(async () => {
  county = await openCounty()
  admin = await county.signIn('admin')
})
afterAll(() => county?.close())
afterEach(() => expect(county.troubles()).toEqual([]))

/** Opens a form, looks at what it would do, and records it. */
async function change(title: string, fill: () => Promise<void>, words: string): Promise<void> {
  const form = admin
    .locator('details')
    .filter({ has: admin.locator('summary', { hasText: title }) })
    .last()
  // A form that was just used stays open.
  if ((await form.getAttribute('open')) === null) await form.locator('summary').click()
  await fill()
  await form.getByRole('button', { name: '看看会怎样' }).click()
  const record = form.getByRole('button', { name: '确认并记录' })
  await record.waitFor()
  expect(await form.getByRole('status').innerText()).toContain(words)
  await record.click()
  await form.getByText('已记录').waitFor()
}

/** Of the form that bars an account and lets it back: once it is recorded, it offers the other. */
async function atOnce(title: string, words: string): Promise<void> {
  const summary = admin.locator('summary', { hasText: title })
  const form = summary.locator('..')
  if ((await form.getAttribute('open')) === null) await summary.click()
  await form.getByRole('button', { name: '看看会怎样' }).click()
  await form.getByText(words).waitFor()
  await form.getByRole('button', { name: '确认并记录' }).click()
}

describe('an administrator lives through the settings', () => {
  test('the page is without fault in every dress', async () => {
    await visit(admin, '/')
    await admin.getByRole('link', { name: '设置' }).click()
    await admin.waitForURL('**/settings/organs')
    await ready(admin)
    expect(await faultsInEveryDress(admin)).toEqual([])
    for (const summary of await admin.getByRole('main').locator('details > summary').all()) await summary.click()
    expect(await faultsInEveryDress(admin)).toEqual([])
    await screenshot(admin, 'settings-organs')
  })

  test('founds an organ, opens an account, gives posts, makes a choice', async () => {
    await visit(admin, '/settings/organs?organ=yunling')
    await change(
      '在下面设立机关',
      async () => {
        await admin.locator('#found-id').fill('yunling-jyj')
        await admin.locator('#found-name').fill('云岭县教育局')
        await admin.locator('#found-short').fill('教育局')
        await admin.locator('#found-level').selectOption('department')
      },
      '设立“云岭县教育局”'
    )
    await admin.getByRole('navigation', { name: '机关' }).getByRole('link', { name: '教育局' }).click()
    await admin.getByText('还没有人在这个机关任岗').waitFor()

    await admin.locator('summary', { hasText: '开立账号' }).click()
    await admin.locator('#account-name').fill('温如玉')
    await admin.locator('#account-id').fill('wen-ruyu')
    await admin.getByRole('button', { name: '开立账号' }).click()
    password = await admin.locator('code').innerText()
    expect(password).toMatch(/^\w{4}(-\w{4}){3}$/)

    await change(
      '任免岗位',
      async () => {
        await admin.locator('#grant-username').fill('wen-ruyu')
        for (const role of ['收件登记', '承办']) await admin.getByLabel(role, { exact: true }).check()
      },
      '收件登记、承办'
    )
    await admin.getByText('温如玉').first().waitFor()

    await visit(admin, '/settings/choices?organ=yunling-jyj')
    await change(
      '作出选择',
      async () => {
        await admin.locator('#choose-policy').selectOption('soon')
        await admin.locator('#choose-value').fill('8')
      },
      '改为8 个工作日'
    )
    await change(
      '改审批链',
      async () => {
        for (const review of ['保密审查', '法制审核']) await admin.getByLabel(review, { exact: true }).check()
        await admin.locator('#chain-basis').fill('局办公会纪要')
      },
      '现有未结案件 0 件'
    )
    // The order is the law's, whichever box was ticked first.
    await admin.locator('.chain').first().getByText('法制审核').waitFor()
    expect(await admin.locator('.chain').first().innerText()).toMatch(/拟办[\s\S]+法制审核[\s\S]+保密审查[\s\S]+签发/)
    await screenshot(admin, 'settings-founded')
    const set = (await (await admin.request.get('/api/organs/yunling-jyj/settings')).json()) as OrganSettings
    expect(set.officers.map((o) => [o.officer, o.roles])).toEqual([['wen-ruyu', ['registrar', 'handler']]])
    expect(set.choices.find((c) => c.policy === 'soon')).toMatchObject({ value: 8, chosenBy: 'yunling-jyj' })
  })

  test('what is chosen and how is without fault in every dress', async () => {
    await visit(admin, '/settings/choices?organ=yunling')
    expect(await faultsInEveryDress(admin)).toEqual([])
    for (const summary of await admin.getByRole('main').locator('details > summary').all()) await summary.click()
    expect(await faultsInEveryDress(admin)).toEqual([])
    await screenshot(admin, 'settings-choices')
  })

  test('whoever got the account signs in with the first password and may record in the new organ', async () => {
    const newcomer = await county.sitDown()
    await visit(newcomer, '/login')
    await enter(newcomer, 'wen-ruyu', password)
    await newcomer.waitForURL((url) => url.pathname === '/')
    await visit(newcomer, '/record')
    await newcomer.getByRole('button', { name: '登记' }).waitFor()
    await newcomer.context().close()
  })

  test('an account that is barred opens nothing any more, and is let back', async () => {
    const newcomer = await county.sitDown()
    await visit(newcomer, '/login')
    await enter(newcomer, 'wen-ruyu', password)
    await newcomer.waitForURL((url) => url.pathname === '/')
    await visit(admin, '/settings/organs?organ=yunling-jyj')
    await admin.locator('summary', { hasText: '经过与账号' }).click()
    await atOnce('停用账号', '所有登录随即结束')
    await admin.getByText('账号已停用').waitFor()
    await newcomer.goto('/record')
    await newcomer.waitForURL('**/login**')
    await newcomer.context().close()
    await atOnce('恢复账号', '仍任停用前的岗位')
    await admin.getByText('收件登记、承办', { exact: true }).waitFor()
  })

  test('everybody else is told whom to ask', async () => {
    const handler = await county.signIn('lin-zhihe')
    await visit(handler, '/settings/organs')
    expect(await handler.getByRole('main').innerText()).toContain('由系统管理岗位设置')
    await handler.context().close()
  })

  test('speaks English without a Chinese word left over', async () => {
    await admin.context().addCookies([{ name: 'lang', value: 'en', url: county.server.origin }])
    const paths = ['/api/me', '/api/organs', '/api/organs/yunling/settings', '/api/statute']
    const data = await Promise.all(paths.map(async (path) => (await admin.request.get(path)).json()))
    for (const page of ['organs', 'choices']) {
      await visit(admin, `/settings/${page}?organ=yunling`)
      await screenshot(admin, `settings-${page}-en`)
      expect(await chineseLeft(admin, ['明', '牍', '中文', '沈', '{年}', ...data.flatMap(chineseIn)])).toEqual([])
    }
  })
})
