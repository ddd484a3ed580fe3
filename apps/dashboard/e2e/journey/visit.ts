import type { Page } from 'playwright-core'

/** Opens a page and waits until it answers to the keyboard and the mouse. */
export async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await ready(page)
}

export async function lookAgain(page: Page): Promise<void> {
  await page.reload()
  await ready(page)
}

/** The framework puts its announcer there when the page's script runs; what is pressed before is lost. */
export const ready = (page: Page): Promise<void> => page.locator('#svelte-announcer').waitFor({ state: 'attached' })
