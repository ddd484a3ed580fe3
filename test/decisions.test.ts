import { expect, test } from 'vitest'
import { read } from './root.ts'

const rows = [...read('docs/decisions.md').matchAll(/^\| (\d+) .*\| `([^`]+)` \| (.+) \|$/gm)]

test('each of the seventeen decisions names a test that stands where it says', () => {
  expect([...new Set(rows.map(([, decision]) => Number(decision)))]).toEqual(Array.from({ length: 17 }, (_, i) => i + 1))
  for (const [, decision, file, title] of rows) expect(read(file as string), `decision ${decision}`).toContain(title)
})
