import type { Page } from 'playwright-core'
import { axeFindings, emptyBoxes, sticksOut, withoutGlyph } from './look-over.ts'

/** How a page may be looked at: `axe` where its finding could differ from those before. */
type Dress = { width: number; theme: 'light' | 'dark'; size: 'normal' | 'large'; axe?: true }

/** 720 is a page of 1440 at 200 %, 320 one of 1280 at 400 % (WCAG 1.4.10). */
const dresses: readonly Dress[] = [
  { width: 1440, theme: 'light', size: 'normal', axe: true },
  { width: 1440, theme: 'dark', size: 'normal' },
  { width: 1440, theme: 'light', size: 'large' },
  { width: 768, theme: 'light', size: 'normal' },
  { width: 768, theme: 'dark', size: 'large', axe: true },
  { width: 720, theme: 'light', size: 'normal' },
  { width: 390, theme: 'light', size: 'normal', axe: true },
  { width: 390, theme: 'dark', size: 'large' },
  { width: 320, theme: 'light', size: 'normal' }
]

/** Everything that is wrong with the page as it stands, in every dress and on paper; a line each. */
export async function faultsInEveryDress(page: Page): Promise<string[]> {
  const faults: string[] = await withoutGlyph(page)
  for (const { width, theme, size, axe } of dresses) {
    await wear(page, { width, theme, size })
    const found = [...(await sticksOut(page)), ...(await emptyBoxes(page)), ...(axe ? await axeFindings(page) : [])]
    faults.push(...found.map((fault) => `${width} ${theme} ${size}: ${fault}`))
  }
  faults.push(...(await faultsOnPaper(page)))
  await wear(page, { width: 1440, theme: 'light', size: 'normal' })
  return faults
}

/** As the server would send it to somebody who chose so: all of it is in two attributes. */
export async function wear(page: Page, { width, theme, size }: Omit<Dress, 'axe'>): Promise<void> {
  await page.setViewportSize({ width, height: 900 })
  await page.evaluate((dress) => Object.assign(document.documentElement.dataset, dress), { theme, size })
}

/** A4 within its margins. */
const PAPER_PX = 718

async function faultsOnPaper(page: Page): Promise<string[]> {
  await wear(page, { width: PAPER_PX, theme: 'dark', size: 'normal' })
  await page.emulateMedia({ media: 'print' })
  const surface = await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  const faults = [
    ...(await sticksOut(page)),
    ...(await emptyBoxes(page)),
    ...(surface === 'rgb(255, 255, 255)' ? [] : [`paper is ${surface}`])
  ]
  const toPress = await page.locator('.rail, .noprint').filter({ visible: true }).count()
  await page.emulateMedia({ media: null })
  return [...faults, ...(toPress > 0 ? ['things to press'] : [])].map((fault) => `on paper: ${fault}`)
}
