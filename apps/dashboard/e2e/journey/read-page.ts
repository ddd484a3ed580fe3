import type { Locator, Page } from 'playwright-core'

/** The number of the case that the page shows. */
export const numberOf = async (page: Page): Promise<string> =>
  (await page.getByRole('navigation', { name: '路径' }).locator('[aria-current]').innerText()).trim()

/** The cells of table 三 in which the case says it stands. */
export const cellsOf = async (page: Page): Promise<string[]> =>
  (await page.getByRole('link', { name: /年表三/ }).allInnerTexts()).map((words) => words.replace(/\s+/g, ' ').trim())

/** The cases of the cell that is opened beside the table. */
export const casesOf = (page: Page): Locator => page.getByRole('region', { name: '这一格的案件' })

/** The seven figures of a row of table 三, found by the beginning of its title. */
export async function rowOf(page: Page, title: string): Promise<number[]> {
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: title }) })
  return (await row.last().getByRole('link').allInnerTexts()).map(Number)
}
