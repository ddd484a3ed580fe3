import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { installedChromium, type Which } from './harness/find-chromium.ts'
import { openBrowser } from './harness/open-browser.ts'

const browsers: Which[] = installedChromium() === undefined ? ['unpacked'] : ['installed', 'unpacked']

describe.each(browsers)('the %s browser', (which) => {
  test('draws Chinese, and no empty boxes', async () => {
    const browser = await openBrowser(which)
    try {
      const page = await browser.newPage()
      for (const font of ['"PingFang SC"', '"Microsoft YaHei"', 'FangSong', 'sans-serif', 'serif', 'system-ui']) {
        const [box, ...drawn] = await Promise.all(['\u{10FFFD}', ...'政府信息公开依申请'].map((character) => ink(page, character, font)))
        expect(new Set([box, ...drawn]).size, font).toBe(10)
      }
    } finally {
      await browser.close()
    }
  })
})

/** The pixels of a character; all that a font does not have look the same. */
function ink(page: Page, character: string, font: string): Promise<string> {
  return page.evaluate(
    ([text, family]) => {
      const canvas = document.createElement('canvas')
      const pen = canvas.getContext('2d')
      if (pen === null) throw new Error('no canvas')
      pen.font = `40px ${family}`
      pen.fillText(text, 10, 60)
      return canvas.toDataURL()
    },
    [character, font] as const
  )
}
