import { addDays, type CaseListView, type FactType, type ListedCase, type LocalDate, type Me, type Statute, yearOf } from '@mingdu/schema'
import type { Locator } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { screenshot } from './harness/screenshot.ts'
import { chineseIn, chineseLeft } from './journey/chinese-left.ts'
import { faultsInEveryDress, wear } from './journey/dress.ts'
import { eachForm } from './journey/each-form.ts'
import { axeFindings, emptyBoxes, sticksOut, withoutGlyph } from './journey/look-over.ts'
import { type County, type OfficerPage, openCounty, todayOf } from './journey/open-county.ts'
import { submit } from './journey/record-fact.ts'
import { ready, visit } from './journey/visit.ts'

let county: County
let officer: OfficerPage
let cases: ListedCase[]
let today: LocalDate

beforeAll(async () => {
  // A page that is not there, and a refusal, are asked for on purpose.
  county = await openCounty({ silent: [404, 409] })
  officer = await county.signIn('he-yining')
  today = await todayOf(officer)
  const lists = await Promise.all(['open', 'ended'].map((state) => read<CaseListView>(`/api/cases?state=${state}`)))
  cases = lists.flatMap((list) => list.cases)
})
afterAll(() => county?.close())
afterEach(() => expect(county.troubles()).toEqual([]))

async function read<T>(path: string): Promise<T> {
  const answer = await officer.request.get(path)
  if (!answer.ok()) throw new Error(`${path}: ${await answer.text()}`)
  return (await answer.json()) as T
}
const caseThat = (is: (item: ListedCase) => boolean): string => {
  const found = cases.find(is)
  if (found === undefined) throw new Error('the demo has no such case')
  return `/organs/${found.organ}/cases/${found.id}`
}

const pages: Readonly<Record<string, () => string>> = {
  'the desk': () => '/',
  'the closed cases': () => '/?state=ended',
  'a search that finds nothing': () => '/?q=0000-000',
  'recording an application': () => '/record',
  'a late case': () => caseThat((c) => c.deadline?.state === 'late'),
  'a case while others are asked': () => caseThat((c) => c.withWhom === 'consulted'),
  'a case that waits for payment': () => caseThat((c) => c.phase === 'awaitingPayment'),
  'a case not confirmed yet': () => caseThat((c) => c.phase === 'unconfirmed'),
  'a case with an irregular fact': () => caseThat((c) => c.irregular > 0),
  'a closed case': () => caseThat((c) => c.phase === 'answered'),
  'a year’s tables, a cell opened': () => `/tables/yunling-zrzy/${yearOf(today) - 1}?cell=1~total`,
  'table 二 as an organ fills it in': () => `/tables/yunling-zrzy/${yearOf(today) - 1}/proactive`,
  'the words of a report': () => `/tables/yunling-zrzy/${yearOf(today) - 1}/words`,
  'years beside each other': () => `/tables/yunling-zrzy/${yearOf(today) - 1}/years`,
  'a year before it is closed': () => `/tables/yunling-zrzy/${yearOf(today) - 1}/closing`,
  'how far the organs of the tree are': () => `/tables/yunling-zrzy/${yearOf(today) - 1}/board`,
  'a figure of table 二, opened': () => `/tables/yunling-zrzy/${yearOf(today) - 1}?figure=normative~made`,
  'the register of arrivals': () => '/register',
  'the numbers of a year': () => '/register/numbers',
  'what a handler would hand over': () => '/register/handover?from=lin-zhihe',
  'reading a published report': () => '/reports/read',
  'a page that is not there': () => '/nowhere',
  'a case that is not there': () => '/organs/yunling-zrzy/cases/01900000-0000-7000-8000-000000000000'
}

describe('in every width, theme and letter size, on paper, and to axe', () => {
  test.each(Object.keys(pages))('%s is without fault', async (name) => {
    await visit(officer, pages[name]?.() ?? '')
    expect(await faultsInEveryDress(officer)).toEqual([])
    await screenshot(officer, `page-${name.replaceAll(' ', '-')}`)
  })

  test('signing in is without fault', async () => {
    const stranger = await county.sitDown()
    await visit(stranger, '/login')
    expect(await faultsInEveryDress(stranger)).toEqual([])
  })

  test.each([
    ['tang-jiandu', '/', '自然资源局'],
    ['tang-jiandu', '/oversight', '逐季比较'],
    ['admin', '/', '没有查看案件的岗位'],
    ['admin', '/tables', '没有查看年报的岗位']
  ])('what %s sees at %s is without fault', async (who, path, words) => {
    const page = await county.signIn(who)
    await visit(page, path)
    expect(await page.getByRole('main').innerText()).toContain(words)
    expect(await faultsInEveryDress(page)).toEqual([])
    await page.context().close()
  })

  test('what is wrong would be found: a wide box, an empty one, a missing glyph, pale words', async () => {
    const stranger = await county.sitDown()
    await visit(stranger, '/login')
    await stranger.evaluate(() => {
      const spoilt = document.createElement('section')
      spoilt.innerHTML = '<p>\u{10FFFF}</p><h2>看不清的字</h2><ul></ul>'
      document.querySelector('main')?.append(spoilt)
      Object.assign((spoilt.children[1] as HTMLElement).style, { color: '#eee', background: '#fff' })
      Object.assign((spoilt.children[2] as HTMLElement).style, { width: '2000px', height: '30px' })
    })
    expect((await sticksOut(stranger)).join()).toContain('beyond the page: ul')
    expect((await emptyBoxes(stranger)).join()).toContain('ul. 2000×30')
    expect(await withoutGlyph(stranger)).toEqual(['\u{10FFFF}'])
    expect((await axeFindings(stranger)).join()).toContain('color-contrast')
    expect(await chineseLeft(stranger, [])).toContain('登录')
  })
})

describe('a form of whatever fact', () => {
  const officers: OfficerPage[] = []
  beforeAll(async () => {
    for (const who of ['he-yining', 'lin-zhihe', 'gu-xingzhou', 'fang-yanqiu']) officers.push(await county.signIn(who))
  })

  test('fits a screen and a phone, and axe finds nothing in it', async () => {
    const seen = new Set<FactType>()
    const faults: string[] = []
    const look = async (page: OfficerPage, fact: FactType) => {
      const found = await axeFindings(page)
      for (const width of [390, 1440]) {
        await wear(page, { width, theme: 'light', size: width === 390 ? 'large' : 'normal' })
        found.push(...(await sticksOut(page)), ...(await emptyBoxes(page)))
      }
      faults.push(...found.map((fault) => `${fact}: ${fault}`))
    }
    for (const page of officers) await eachForm(page, { lang: 'zh', seen, look: (_, fact) => look(page, fact) })
    expect(faults).toEqual([])
    expect([...seen]).toEqual(expect.arrayContaining(['confirmed', 'correctionRequested', 'consulted', 'consultationEnded', 'extended']))
    expect([...seen]).toEqual(expect.arrayContaining(['feeNotified', 'feePaid', 'decided', 'sentOut', 'withdrawn', 'struckOut']))
  })

  test('is in English where the officer wants it, and so is a refusal', async () => {
    const seen = new Set<FactType>()
    const left: string[] = []
    for (const page of officers) {
      await inEnglish(page)
      await eachForm(page, {
        lang: 'en',
        seen,
        look: async (form, fact, view) => {
          if (fact === 'decided') await beRefused(form, addDays(view.summary.arrivedOn, -10))
          const known = [...(await keptInChinese(page)), ...chineseIn(view)]
          left.push(...(await chineseLeft(page, known)).map((words) => `${fact}: ${words}`))
        }
      })
    }
    expect(left).toEqual([])
  })
})

describe('in English', () => {
  beforeAll(() => inEnglish(officer))

  test.each(Object.keys(pages))('%s has no Chinese words left but names and the law’s own', async (name) => {
    const path = pages[name]?.() ?? ''
    const view = path.startsWith('/organs/') ? await officer.request.get(`/api${path}`) : null
    const data = view?.ok() ? chineseIn(await view.json()) : []
    await visit(officer, path)
    expect(await officer.locator('html').getAttribute('lang')).toBe('en')
    const left = await chineseLeft(officer, [...(await keptInChinese(officer)), ...data])
    expect(left.filter((words) => !MASKED.test(words))).toEqual([])
    expect(await sticksOut(officer)).toEqual([])
  })
})

async function beRefused(form: Locator, on: LocalDate) {
  await form.locator('#field-on').fill(on)
  await form.getByRole('button', { name: /直接选择|Choose directly/ }).click()
  await form.locator('#field-outcome').selectOption({ index: 1 })
  await submit(form)
  await form.getByRole('alert').filter({ hasText: /\w/ }).waitFor()
}

describe('the menu', () => {
  test('keeps the theme, the letter size and the language that were chosen, from the first byte of every page', async () => {
    const page = await county.signIn('su-heqing')
    const choices = { 深色: 'data-theme="dark"', 长辈版大字: 'data-size="large"', English: 'lang="en"' }
    for (const [choice, shown] of Object.entries(choices)) {
      await page.locator('summary').first().click()
      await page.getByRole('button', { name: choice, exact: true }).click()
      await page.locator(`html[${shown}]`).waitFor({ state: 'attached' })
      await ready(page)
    }
    const sent = await (await page.request.get('/tables', { maxRedirects: 5 })).text()
    expect(/<html[^>]*>/.exec(sent)?.[0]).toBe('<html lang="en" data-theme="dark" data-size="large">')
  })

  test('signs out, and what was shown cannot be brought back', async () => {
    const page = await county.signIn('bai-ruchu')
    await page.locator('summary').first().click()
    await page.getByRole('button', { name: '退出登录' }).click()
    await page.waitForURL('**/login')
    await page.goBack()
    await page.waitForURL(/login/)
    expect((await page.request.get('/api/me')).status()).toBe(401)
  })
})

/** A name in the register of which only the first character is shown. */
const MASKED = /^\p{Script=Han}＊＊$/u

const inEnglish = (page: OfficerPage) => page.context().addCookies([{ name: 'lang', value: 'en', url: county.server.origin }])

/** Names, matters, and what the law prints in Chinese: titles of the form, articles, holidays. */
async function keptInChinese(page: OfficerPage): Promise<string[]> {
  const me = (await (await page.request.get('/api/me')).json()) as Me
  const { forms, articles, calendar } = await read<Statute>('/api/statute')
  const cited = articles.map(({ law, article }) => [`${law}${article}`, law, article])
  const holidays = calendar.flatMap((year) => year.holidays.map(({ name }) => [name, name.replace('节', '')]))
  // The outermost title is printed upright, a character a line; the inner ones are broken after their number.
  // So do sentences of the form, between the figures that they are filled with.
  const titles = chineseIn(forms).flatMap((title) => [
    title,
    ...title.split(/\{\w+\}/),
    ...title.split(/(?<=）)/),
    ...(title.match(/.[、，]?/gu) ?? [])
  ])
  const people = county.server.signIns.flatMap(({ line }) => /（(.+?)）/.exec(line)?.[1] ?? [])
  return [...people, ...chineseIn([me, cases, cited, holidays]), ...titles, ...me.name, '中文', '明牍', '明', '牍', '〜 ']
}
