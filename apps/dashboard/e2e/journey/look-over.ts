import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

/**
 * What makes the page, or a part of it, scroll sideways; empty when all fits. Only the sheets of the report
 * may, which are wider than a phone, and the tabs of the desk, which are one line there.
 */
export const sticksOut = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const told = (e: Element) => `${e.tagName.toLowerCase()}.${e.getAttribute('class') ?? ''}`
    const { scrollWidth, clientWidth } = document.documentElement
    const all = Array.from(document.body.querySelectorAll('*'))
    const wide = scrollWidth <= clientWidth ? [] : all.filter((e) => e.getBoundingClientRect().right > clientWidth + 0.5)
    const scrolling = all.filter(
      (e) => e.scrollWidth > e.clientWidth && /auto|scroll/.test(getComputedStyle(e).overflowX) && !e.matches('.sheet-frame, nav.tabs')
    )
    return [...wide.slice(0, 5).map((e) => `beyond the page: ${told(e)}`), ...scrolling.map((e) => `scrolls sideways: ${told(e)}`)]
  })

/** Boxes that take room and show nothing. */
export const emptyBoxes = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const boxes = 'section, aside, dialog, fieldset, form, header, h1, h2, h3, ul, ol, dl, table, p, button, a'
    const shows = (e: Element) =>
      (e as HTMLElement).innerText.trim() !== '' || e.querySelector('svg, img, input, select, textarea') !== null
    return Array.from(document.querySelectorAll(boxes))
      .filter((e) => e.checkVisibility({ visibilityProperty: true }) && e.clientHeight > 8 && e.clientWidth > 8 && !shows(e))
      .map((e) => `${e.tagName.toLowerCase()}.${e.getAttribute('class') ?? ''} ${e.clientWidth}×${e.clientHeight}`)
  })

/** Characters of the page for which no font has a glyph: they are drawn as the box of one that nobody has. */
export const withoutGlyph = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
    if (pen === null) throw new Error('no canvas')
    pen.font = getComputedStyle(document.body).font
    const drawn = (character: string) => {
      pen.clearRect(0, 0, 40, 40)
      pen.fillText(character, 4, 24)
      return pen.getImageData(0, 0, 40, 40).data.join()
    }
    const box = drawn('\u{10FFFD}')
    return [...new Set(document.body.innerText)].filter((c) => c.trim() !== '' && drawn(c) === box)
  })

/** What axe-core finds, a line each. */
export async function axeFindings(page: Page): Promise<string[]> {
  // Evaluated, not added as a script: the page's security policy would refuse that, and rightly.
  await page.evaluate(await axeSource)
  const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: Axe }).axe.run())
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`)
  )
}

type Axe = { run(): Promise<{ violations: { id: string; nodes: { target: string[]; failureSummary?: string }[] }[] }> }

const axeSource = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
