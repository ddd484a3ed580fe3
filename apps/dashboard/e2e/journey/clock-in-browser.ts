import { join } from 'node:path'
import type { CaseView, Lang, Statute } from '@mingdu/schema'
import type { Page } from 'playwright-core'
import { build } from 'vite'

/** The rules themselves, bundled for a browser and run there: the case folded anew from its facts, and its ledgers as text. */
export async function ledgersInBrowser(page: Page, view: CaseView, statute: Statute, lang: Lang): Promise<string> {
  rules ??= bundled()
  const given = { log: view.timeline.map(({ seq, fact, irregular }) => ({ seq, fact, irregular })), statute, today: view.today }
  return page.evaluate(`${await rules}; rulesInBrowser.ledgers(${JSON.stringify({ ...given, number: view.summary.number, lang })})`)
}

let rules: Promise<string> | undefined

async function bundled(): Promise<string> {
  const lib = { entry: join(import.meta.dirname, 'rules-in-browser.ts'), name: 'rulesInBrowser', formats: ['iife' as const] }
  const made = await build({ configFile: false, logLevel: 'error', build: { write: false, target: 'chrome86', lib } })
  const [output] = Array.isArray(made) ? made : [made]
  const chunk = output && 'output' in output ? output.output[0] : undefined
  if (chunk?.type !== 'chunk') throw new Error('the rules were not bundled')
  return chunk.code
}
