import type { Page } from 'playwright-core'

/**
 * Collects what a page complains about: console errors and warnings (what the security policy refuses is
 * said there too) and exceptions nobody caught. `silent` are statuses that a test asks for on purpose.
 */
export function watchTroubles(page: Page, silent: readonly number[] = []): string[] {
  const troubles: string[] = []
  const asked = new RegExp(`^Failed to load resource.*status of (${silent.join('|')}) `)
  page.on('console', (message) => {
    if (!['error', 'warning'].includes(message.type())) return
    if (silent.length > 0 && asked.test(message.text())) return
    troubles.push(`${page.url()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => troubles.push(`${page.url()}: ${error.stack ?? error.message}`))
  return troubles
}
