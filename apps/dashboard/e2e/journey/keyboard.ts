import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

/** Goes on with Tab until the place is reached; every stop on the way must be seen. */
export async function tabTo(page: Page, place: Locator, stops = 60): Promise<void> {
  for (let i = 0; i < stops; i += 1) {
    await page.keyboard.press('Tab')
    expect(await unseen(page)).toEqual([])
    if (await place.evaluateAll((found) => found.includes(document.activeElement as HTMLElement))) return
  }
  throw new Error(`not reached within ${stops} stops: ${place}`)
}

export const isFocused = (place: Locator): Promise<boolean> => place.evaluate((element) => element === document.activeElement)

/** The focused element where it cannot be seen: hidden, or without a ring. */
const unseen = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const at = document.activeElement
    if (at === null || at === document.body) return []
    const { width, height, bottom, top } = at.getBoundingClientRect()
    // A field may leave the ring to the label that frames it, a link to its row or cell.
    const ringed = [at, at.closest('label, li, td')].some((e) => e !== null && getComputedStyle(e).boxShadow !== 'none')
    const shown = width > 0 && height > 0 && bottom > 0 && top < innerHeight && at.checkVisibility({ visibilityProperty: true })
    return ringed && shown ? [] : [at.outerHTML.slice(0, 160)]
  })
