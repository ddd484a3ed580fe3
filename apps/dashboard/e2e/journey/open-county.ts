import type { LocalDate, Me } from '@mingdu/schema'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { copyOfDemo } from '../harness/demo-folder.ts'
import type { Which } from '../harness/find-chromium.ts'
import { openBrowser } from '../harness/open-browser.ts'
import { type RunningServer, startServer } from '../harness/start-server.ts'
import { ready, visit } from './visit.ts'
import { watchTroubles } from './watch-troubles.ts'

/** A page of one officer, in a browser profile of its own, with all that it complained about. */
export type OfficerPage = Page & { troubles: string[] }

export type County = {
  server: RunningServer
  /** An officer at a desk of their own, not signed in yet. */
  sitDown(options?: BrowserContextOptions): Promise<OfficerPage>
  signIn(who: string, options?: BrowserContextOptions): Promise<OfficerPage>
  password(who: string): string
  /** All complaints of all pages so far. */
  troubles(): string[]
  close(): Promise<void>
}

/** The demo county behind a real browser: statuses in `silent` are asked for on purpose and no trouble. */
export async function openCounty({ silent = [], which }: { silent?: readonly number[]; which?: Which } = {}): Promise<County> {
  const [server, browser] = await bothOrNeither(which)
  const pages: OfficerPage[] = []
  const password = (who: string) => {
    const found = server.signIns.find((s) => s.username === who)
    if (found === undefined) throw new Error(`nobody in the demo is called ${who}`)
    return found.password
  }
  const sitDown: County['sitDown'] = async (options) => {
    const context = await browser.newContext({
      baseURL: server.origin,
      locale: 'zh-CN',
      viewport: { width: 1440, height: 1000 },
      ...options
    })
    context.setDefaultTimeout(20_000)
    const page = await context.newPage()
    const officer = Object.assign(page, { troubles: watchTroubles(page, silent) })
    pages.push(officer)
    return officer
  }
  return {
    server,
    sitDown,
    password,
    async signIn(who, options) {
      const page = await sitDown(options)
      await visit(page, '/login')
      await enter(page, who, password(who))
      await page.waitForURL((url) => url.pathname === '/')
      await ready(page)
      return page
    },
    troubles: () => pages.flatMap((page) => page.troubles),
    close: () => Promise.all([browser.close(), server.stop()]).then(() => undefined)
  }
}

/** Types a name and a password and submits; where that leads is the test's to see. */
export async function enter(page: Page, username: string, password: string): Promise<void> {
  await page.locator('#username').fill(username)
  await page.locator('#password').fill(password)
  await page.locator('form[novalidate] [type=submit]').click()
}

/** The legal day as the server counts it: tests that ran over midnight would count another. */
export async function todayOf(page: Page): Promise<LocalDate> {
  const answer = await page.request.get('/api/me')
  return ((await answer.json()) as Me).today
}

async function bothOrNeither(which?: Which): Promise<[RunningServer, Browser]> {
  const [server, browser] = await Promise.allSettled([startServer({ folder: await copyOfDemo() }), openBrowser(which)])
  if (server.status === 'fulfilled' && browser.status === 'fulfilled') return [server.value, browser.value]
  if (server.status === 'fulfilled') await server.value.stop()
  if (browser.status === 'fulfilled') await browser.value.close()
  throw server.status === 'rejected' ? server.reason : (browser as PromiseRejectedResult).reason
}
