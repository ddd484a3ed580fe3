import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

/** What an officer fills in, by the words over the field. */
export type Filled = Record<string, string>

/** Fields that open with the questions that lead to a decision. */
const DECISIONS = ['处理决定', '拟作决定']

/** Opens the form of an act by its button, as an officer finds it. */
export async function openForm(page: Page, act: string): Promise<Locator> {
  await page.getByRole('button', { name: act, exact: true }).click()
  const form = page.getByRole('dialog')
  await form.waitFor()
  return form
}

/** Fills fields in the given place; choices by what they show, days as 2026-03-16. */
export async function fill(place: Locator, filled: Filled): Promise<void> {
  for (const [word, value] of Object.entries(filled)) {
    // Who knows the decision need not walk the seven questions.
    const direct = place.getByRole('button', { name: '直接选择' })
    if (DECISIONS.includes(word) && (await direct.count())) await direct.click()
    const label = labelOf(word)
    const choice = place.getByRole('group', { name: label }).getByRole('radio', { name: value, exact: true })
    if (await choice.count()) await choice.check()
    else await fillOne(place.getByLabel(label), value)
  }
}

/** Opens the form, fills it, records it, and sees the page say so. */
export async function record(page: Page, act: string, fact: string, filled: Filled = {}): Promise<void> {
  const form = await openForm(page, act)
  await fill(form, filled)
  await submit(form)
  await sayRecorded(page, fact)
}

export const submit = (form: Locator): Promise<void> => form.locator('[type=submit]').click()

export async function sayRecorded(page: Page, fact: string): Promise<void> {
  await page
    .getByRole('status')
    .filter({ hasText: `已记录：${fact}` })
    .waitFor()
  expect(await page.getByRole('dialog').count()).toBe(0)
}

/** What the same fields show now. */
export async function shownIn(place: Locator, filled: Filled): Promise<Filled> {
  const shown = Object.keys(filled).map(async (word) => [word, await shownOf(place.getByLabel(labelOf(word)))] as const)
  return Object.fromEntries(await Promise.all(shown))
}

const shownOf = (field: Locator): Promise<string> =>
  field.evaluate((element) => {
    const { selectedOptions, value } = element as HTMLSelectElement & HTMLInputElement
    return selectedOptions ? (selectedOptions[0]?.textContent ?? '').trim() : value
  })

/** The whole label: the word, and the mark of a field that must or need not be filled. */
const labelOf = (word: string) => new RegExp(`^${word.replace(/[()]/g, '\\$&')}\\s*(\\*|选填)?$`)

async function fillOne(field: Locator, value: string) {
  const tag = await field.evaluate((element) => element.tagName)
  if (tag !== 'SELECT') return field.fill(value)
  // Some lists are asked of the API when the form opens.
  await field.locator('option').filter({ hasText: value }).first().waitFor({ state: 'attached' })
  const options = await field.locator('option').allTextContents()
  const wanted = options.find((o) => o.trim() === value) ?? options.find((o) => o.trim().startsWith(value))
  if (wanted === undefined) throw new Error(`“${value}” is not offered: ${options.join(' | ')}`)
  await field.selectOption({ label: wanted.trim() })
}
