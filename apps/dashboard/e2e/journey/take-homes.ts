import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { wear } from './dress.ts'
import { openCounty } from './open-county.ts'
import { visit } from './visit.ts'

// `npm run pictures:homes`: what each post begins its day with, at three widths, light and dark, and in large
// letters, from a fresh demo; for people to look at. The folder is not in git.
const folder = join(import.meta.dirname, '../screenshots/homes')

/** Where each of the demo's people begins. */
const homes = {
  'registrar-and-clerk': ['he-yining', '/'],
  handler: ['lin-zhihe', '/'],
  head: ['gu-xingzhou', '/'],
  reviewer: ['jiang-shenhe', '/'],
  signer: ['fang-yanqiu', '/'],
  statistician: ['su-heqing', '/tables'],
  supervisor: ['tang-jiandu', '/oversight'],
  'all-in-one': ['lu-jianan', '/'],
  administrator: ['admin', '/settings/organs']
} as const
const dresses = [
  { width: 1440, theme: 'light', size: 'normal' },
  { width: 1024, theme: 'light', size: 'normal' },
  { width: 390, theme: 'light', size: 'normal' },
  { width: 1440, theme: 'dark', size: 'normal' },
  { width: 390, theme: 'dark', size: 'large' }
] as const

Object.assign(process.env, { LANGUAGE: 'zh_CN', LANG: 'zh_CN.UTF-8' })
const county = await openCounty({ which: 'unpacked' })
try {
  await mkdir(folder, { recursive: true })
  for (const [post, [who, path]] of Object.entries(homes)) {
    const page = await county.signIn(who)
    await visit(page, path)
    for (const dress of dresses) {
      await wear(page, dress)
      const name = [post, dress.width, dress.theme, dress.size].join('-')
      await page.screenshot({ path: join(folder, `${name}.png`), fullPage: dress.width === 390, animations: 'disabled' })
    }
    await page.context().close()
  }
  console.log(folder)
} finally {
  await county.close()
}
