import zh from 'virtual:words/zh'
import type { ProactiveView } from '@mingdu/schema'
import { day } from '@mingdu/schema'
import { freedonia } from '@mingdu/workflow/testing'
import { expect, test } from 'vitest'
import { renderPage, textOf } from '../testing/render-page.ts'
import { speak } from '../words/speak.ts'
import { keyOf } from './identities.ts'
import Proactive from './Proactive.svelte'
import { figureText, figureTyped, figureWords } from './proactive-words.ts'
import { typedFigures } from './typed-figures.ts'

const form = freedonia.forms[0] as (typeof freedonia.forms)[number]
const say = speak('zh', zh)
const today = day('2101-12-31')
const figures: ProactiveView['figures'] = {
  pamphlets: { printed: 40, pulped: 0, onShelf: null },
  maps: { printed: 1, pulped: 0, onShelf: 2 },
  sales: { sold: 1_284_500_00, more: -3 }
}
const html = renderPage(
  Proactive,
  {
    blocks: form.proactive,
    title: '公布',
    table: { proactive: figures, hints: [{ row: 'maps', column: 'onShelf', hint: 'notAsExpected', found: 2, expected: 3 }] },
    opened: null,
    address: (cell: Parameters<typeof keyOf>[0]) => `?figure=${keyOf(cell)}`
  },
  { statute: freedonia, today }
)

test('every figure opens what was said of it; a blank is a link too, and says that it is blank', () => {
  const cells = [...html.matchAll(/data-figure="([^"]+)"[^>]*>\s*<a[^>]*href="\?figure=([^"]+)"/g)]
  expect(cells.map(([, cell]) => cell)).toHaveLength(8)
  for (const [, cell, link] of cells) expect(link).toBe(cell)
  expect(html).toContain('aria-label="小册 · 在架数：未填"')
  expect(html).toContain('aria-label="出售 · 售得（万元）：128.45"')
})

test('a hint is beside its figure and says what was expected', () => {
  expect(html).toContain('title="照上年推算应为 3')
  expect(textOf(html)).toContain('128.45')
})

test.each([
  ['count', '12', 12],
  ['count', ' 0 ', 0],
  ['count', '', null],
  ['count', '-1', undefined],
  ['count', '1.5', undefined],
  ['count', '1234567890', undefined],
  ['change', '-3', -3],
  ['tenThousandYuan', '128.45', 1_284_500_00],
  ['tenThousandYuan', '0.0000001', undefined]
] as const)('typed into a cell of %s, “%s” is %s', (unit, text, figure) => {
  expect(figureTyped(text, unit)).toBe(figure)
  if (typeof figure === 'number') expect(figureTyped(figureText(figure, unit), unit)).toBe(figure)
})

test('of what cannot be read as a figure the cell is named, and counts as blank meanwhile', () => {
  const cells = [
    { row: 'maps', column: 'printed', unit: 'count' },
    { row: 'maps', column: 'onShelf', unit: 'count' }
  ] as const
  const typed = typedFigures(cells, { 'maps~printed': '二', 'maps~onShelf': '2' })
  expect([typed.figures, [...typed.wrong]]).toEqual([{ maps: { printed: null, onShelf: 2 } }, ['maps~printed']])
  expect(figureWords(null, 'count', say)).toBe('未填')
})
