import type { NoticesView } from '@mingdu/schema'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { screenshot } from './harness/screenshot.ts'
import { chineseIn, chineseLeft } from './journey/chinese-left.ts'
import { faultsInEveryDress } from './journey/dress.ts'
import { type County, type OfficerPage, openCounty } from './journey/open-county.ts'
import { visit } from './journey/visit.ts'

let county: County
let admin: OfficerPage

beforeAll(async () => {
  // A file that is none is asked for on purpose.
  county = await openCounty({ silent: [422] })
  admin = await county.signIn('admin')
})
afterAll(() => county?.close())
afterEach(() => expect(county.troubles()).toEqual([]))

/** The first year without a notice, and a notice for it that nobody issued: day by day, as such files are published. */
async function nextYear(): Promise<{ year: number; file: string }> {
  const known = (await (await admin.request.get('/api/notices')).json()) as NoticesView
  const year = known.years.find((y) => y.status === 'statutory')?.year ?? 0
  const days = (name: string, month: string, from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, i) => ({
      name,
      date: `${year}-${month}-${String(from + i).padStart(2, '0')}`,
      isOffDay: true
    }))
  const all = [
    ...days('元旦', '01', 1, 6),
    ...days('春节', '02', 4, 11),
    ...days('清明节', '04', 3, 5),
    ...days('劳动节', '05', 1, 5),
    ...days('端午节', '06', 9, 9),
    ...days('国庆节、中秋节', '10', 1, 7),
    { name: '妇女节', date: `${year}-03-08` }
  ]
  return { year, file: JSON.stringify({ year, days: all }) }
}

describe('a holiday notice', () => {
  test('is read from a file, shown with what it would move, and recorded; the year is certain from then on', async () => {
    const { year, file } = await nextYear()
    await visit(admin, '/')
    await admin.getByRole('link', { name: '设置' }).click()
    await admin.getByRole('link', { name: '放假安排' }).click()
    await admin.waitForURL('**/settings/notices')
    expect(await admin.getByRole('link', { name: `${year}` }).innerText()).toContain('预计')
    expect(await faultsInEveryDress(admin)).toEqual([])
    await screenshot(admin, 'notices-before')

    await admin.locator('#notice-file').setInputFiles({ name: 'letter.txt', mimeType: 'text/plain', buffer: Buffer.from('放假啦') })
    await admin.getByText('既不是 JSON').waitFor()
    await admin.locator('#notice-file').setInputFiles({ name: 'holidays.json', mimeType: 'application/json', buffer: Buffer.from(file) })
    await admin.getByText('没有写明是放假还是上班').waitFor()
    await screenshot(admin, 'notices-asked')
    await admin.getByRole('button', { name: '不算' }).click()

    await admin.locator('#notice-title').fill(`虚构的${year}年放假通知`)
    await admin.locator('#notice-source').fill('浏览器测试')
    await admin.getByRole('button', { name: '看看会怎样' }).click()
    await admin.getByText('放假办法规定').or(admin.getByText('法定节日的天数都够')).first().waitFor()
    expect(await faultsInEveryDress(admin)).toEqual([])
    await screenshot(admin, 'notices-preview')

    await admin.getByRole('button', { name: '记录这份安排' }).click()
    await admin.getByText('已记录').waitFor()
    await screenshot(admin, 'notices-recorded')
    await admin
      .getByRole('link', { name: `${year}` })
      .filter({ hasText: '已公布' })
      .waitFor()
  })

  test('can be read by everybody and loaded by the root’s administrator only', async () => {
    const clerk = await county.signIn('lin-zhihe')
    await visit(clerk, '/settings/notices')
    expect(await clerk.getByRole('main').innerText()).toContain('由最上级机关的系统管理岗位办理')
    expect(await clerk.getByText('装入通知').count()).toBe(0)
    await clerk.context().close()
  })

  test('speaks English without a Chinese word left over', async () => {
    await admin.context().addCookies([{ name: 'lang', value: 'en', url: county.server.origin }])
    const data = await Promise.all(
      ['/api/me', '/api/organs', '/api/notices', '/api/statute'].map(async (path) => (await admin.request.get(path)).json())
    )
    await visit(admin, '/settings/notices')
    await screenshot(admin, 'notices-en')
    expect(await admin.locator('html').getAttribute('lang')).toBe('en')
    expect(await chineseLeft(admin, ['明', '牍', '中文', '沈', ...data.flatMap(chineseIn)])).toEqual([])
  })
})
