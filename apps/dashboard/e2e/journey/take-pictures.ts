import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { CaseListView } from '@mingdu/schema'
import { type OfficerPage, openCounty } from './open-county.ts'
import { visit } from './visit.ts'

// `node apps/dashboard/e2e/journey/take-pictures.ts`: the pictures of the README, from a fresh demo.
const folder = join(import.meta.dirname, '../../../../docs/pictures')

// The browser that comes with the install speaks Chinese where it is asked to: dates read 2026/03/16.
Object.assign(process.env, { LANGUAGE: 'zh_CN', LANG: 'zh_CN.UTF-8' })
const county = await openCounty({ which: 'unpacked' })
try {
  await mkdir(folder, { recursive: true })
  const registrar = await county.signIn('he-yining')
  await take(registrar, '/', 'desk', 720)
  const handler = await county.signIn('lin-zhihe')
  await take(handler, await consulted(handler), 'case')
  const statistician = await county.signIn('su-heqing')
  await visit(statistician, '/tables')
  await take(statistician, `${new URL(statistician.url()).pathname}?cell=1~naturalPerson`, 'table')
} finally {
  await county.close()
}

async function take(page: OfficerPage, path: string, name: string, height = 1040) {
  await page.setViewportSize({ width: 1440, height })
  await visit(page, path)
  // A picture shows the page at rest: nothing under the pointer, nothing in focus.
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' })
}

/** The case that shows most: two who are asked at once, and both readings of the date. */
async function consulted(page: OfficerPage): Promise<string> {
  const { cases } = (await (await page.request.get('/api/cases?state=waiting')).json()) as CaseListView
  const found = cases.find((c) => c.withWhom === 'consulted')
  if (found === undefined) throw new Error('nobody is asked in the demo')
  return `/organs/${found.organ}/cases/${found.id}`
}
