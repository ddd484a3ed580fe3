import type { Page } from 'playwright-core'

/**
 * Chinese words on a page that are not data: `known` are the names, matters and printed titles that stay
 * Chinese in every language, wherever they stand in a sentence; a single character only where it stands
 * alone. Empty on a page wholly in English.
 */
export async function chineseLeft(page: Page, known: readonly string[]): Promise<string[]> {
  const alone = new Set(known)
  const longestFirst = [...alone].filter((name) => name.length > 1).sort((a, b) => b.length - a.length)
  const without = (words: string) => longestFirst.reduce((rest, name) => rest.split(name).join(' '), words)
  return [...new Set(await wordsOf(page))].filter((words) => !alone.has(words) && HAN.test(without(words)))
}

/** Every string with Chinese in it, however deep it lies. */
export function chineseIn(data: unknown): string[] {
  if (typeof data === 'string') return HAN.test(data) ? [data] : []
  return typeof data === 'object' && data !== null ? Object.values(data).flatMap(chineseIn) : []
}

/** Characters, and the punctuation that is as wide as they are. */
const HAN = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u

/** What is read or heard: texts, and the attributes that say something. */
const wordsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found = [document.title]
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode())
      if (walker.currentNode.parentElement?.closest('script, style') === null) found.push(walker.currentNode.nodeValue ?? '')
    for (const element of Array.from(document.querySelectorAll('[aria-label], [title], [placeholder], [alt]')))
      for (const name of ['aria-label', 'title', 'placeholder', 'alt']) found.push(element.getAttribute(name) ?? '')
    return found.map((words) => words.replace(/\s+/g, ' ').trim())
  })
