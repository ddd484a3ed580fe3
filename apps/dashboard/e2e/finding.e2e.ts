import type { CaseListView } from '@mingdu/schema'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFindings, emptyBoxes, sticksOut } from './journey/look-over.ts'
import { type County, type OfficerPage, openCounty, todayOf } from './journey/open-county.ts'
import { visit } from './journey/visit.ts'

let county: County
let handler: OfficerPage
beforeAll(async () => {
  county = await openCounty()
  handler = await county.signIn('lin-zhihe')
})
afterAll(() => county?.close())

const sound = async (page: OfficerPage) => [...(await sticksOut(page)), ...(await emptyBoxes(page)), ...(await axeFindings(page))]

test('a word is found in a title, a name only by who handles the case, and each filter is taken away by its crumb', async () => {
  await visit(handler, '/')
  const year = (await todayOf(handler)).slice(0, 4)
  await visit(handler, `/?state=all&q=${encodeURIComponent('台账')}&year=${year}`)
  const marks = await handler.locator('mark').allInnerTexts()
  expect(marks.length).toBeGreaterThan(0)
  expect(new Set(marks)).toEqual(new Set(['台账']))
  expect(await sound(handler)).toEqual([])
  const narrow = await handler.locator('a[data-row]').count()
  await handler.getByText(`去掉筛选：${year} 年到达`).locator('..').click()
  await handler.waitForURL((url) => !url.searchParams.has('year'))
  expect(await handler.locator('a[data-row]').count()).toBeGreaterThan(narrow)

  const byName = `/?state=all&q=${encodeURIComponent('禾川农业')}`
  await visit(handler, byName)
  expect(await handler.locator('mark').count()).toBeGreaterThan(0)
  const supervisor = await county.signIn('tang-jiandu')
  await visit(supervisor, byName)
  expect(await supervisor.locator('a[data-row]').count()).toBe(0)
})

test('a word of one character is refused in a sentence', async () => {
  await visit(handler, `/?q=${encodeURIComponent('账')}`)
  await handler.getByRole('alert').getByText('检索词至少要有两个字').waitFor()
})

test('a click shows the case beside the list and keeps its place in the address; Escape goes back to the row, Enter opens the page', async () => {
  await visit(handler, '/')
  const row = handler.locator('a[data-row]').nth(2)
  const number = await row.innerText()
  await row.click()
  await handler.locator('#beside-title').waitFor()
  expect(new URL(handler.url()).searchParams.get('beside')).toMatch(/^yunling-zrzy~/)
  expect(await sound(handler)).toEqual([])
  await handler.keyboard.press('Escape')
  await handler.locator('#beside-title').waitFor({ state: 'detached' })
  expect(await handler.evaluate(() => document.activeElement?.textContent)).toBe(number)
  await handler.keyboard.press('Enter')
  await handler.waitForURL((url) => url.pathname.startsWith('/organs/'))
})

test('all tabs of a browser hear of a colleague’s record by one stream, and nothing moves before it is asked for', async () => {
  await visit(handler, '/')
  const second = await handler.context().newPage()
  await visit(second, '/')
  const { cases } = (await (await handler.request.get('/api/cases?state=open')).json()) as CaseListView
  const item = cases.find((c) => c.phase === 'handling' && c.withWhom === 'organ')
  if (!item) throw new Error('nothing is being handled in the demo')
  const address = `/organs/${item.organ}/cases/${item.id}`
  const third = await handler.context().newPage()
  await visit(third, address)
  const head = await county.signIn('gu-xingzhou')
  const on = await todayOf(head)
  const answer = await head.request.post(`/api${address}/facts`, {
    headers: { 'idempotency-key': crypto.randomUUID(), 'if-match': `"${item.version}"` },
    data: {
      fact: { type: 'extended', on, workingDays: 5, consentedOn: on },
      particulars: { reason: '需调阅档案' },
      irregularReason: '补记'
    }
  })
  expect(answer.status(), await answer.text()).toBe(200)
  for (const page of [handler, second]) await page.getByText('1 件有变化').waitFor()
  await third.getByText('同事刚在这件上记了新的内容').waitFor()
  await handler.getByRole('button', { name: '看最新' }).click()
  await handler.getByText('件有变化').waitFor({ state: 'detached' })
  await third.getByRole('button', { name: '看最新' }).click()
  await third.getByText('同事刚在这件上').waitFor({ state: 'detached' })
  await Promise.all([second.close(), third.close()])
})

test('the list is saved as a file, with the filters of the page', async () => {
  await visit(handler, '/?state=ended')
  const [download] = await Promise.all([handler.waitForEvent('download'), handler.getByText('导出 CSV').click()])
  expect(download.suggestedFilename()).toMatch(/^cases-\d{4}-\d{2}-\d{2}\.csv$/)
})

test('no page complained', () => {
  expect(county.troubles()).toEqual([])
})
