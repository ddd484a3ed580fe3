import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { chineseFonts } from './chinese-fonts.ts'
import { findChromium, type Which } from './find-chromium.ts'

/** A headless Chromium that shows Chinese and asks nobody on the network but the page it is given. */
export async function openBrowser(which?: Which): Promise<Browser> {
  const { executablePath, env } = await findChromium(which)
  const home = await mkdtemp(join(tmpdir(), 'mingdu-browser-'))
  const browser = await chromium.launch({
    executablePath,
    args: quiet,
    env: { ...process.env, ...env, HOME: home, FONTCONFIG_FILE: await chineseFonts(home) }
  })
  browser.on('disconnected', () => void rm(home, { recursive: true, force: true }))
  return browser
}

const quiet = [
  // Tests run as root on bare machines, where Chromium refuses its sandbox.
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
  '--font-render-hinting=none'
]
