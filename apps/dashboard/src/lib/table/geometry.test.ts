import type { FormColumn, FormRow } from '@mingdu/schema'
import { columnHeads, disputesHeads, printedRows, titleColumns } from '@mingdu/workflow/printed-form'
import { freedonia } from '@mingdu/workflow/testing'
import { describe, expect, test } from 'vitest'

// Three levels of titles and a spanning head, as the national form has them, small.
const rows = [
  { code: '1', title: '一、新收', kind: 'number' },
  { code: '3', title: '三、办结', kind: 'group' },
  { code: '3.1', title: '（一）公开', kind: 'number', parent: '3' },
  { code: '3.2', title: '（二）不予公开', kind: 'group', parent: '3' },
  { code: '3.2.1', title: '1.秘密', kind: 'number', parent: '3.2' },
  { code: '3.2.2', title: '2.第三方', kind: 'number', parent: '3.2' },
  { code: '3.3', title: '（三）总计', kind: 'number', parent: '3' },
  { code: '4', title: '四、结转', kind: 'number' }
] as FormRow[]
const columns = [
  { code: 'person', title: '自然人', counts: [] },
  { code: 'firm', title: '企业', group: '组织', counts: [] },
  { code: 'school', title: '学校', group: '组织', counts: [] },
  { code: 'total', title: '总计', counts: 'sum' }
] as unknown as FormColumn[]

describe('rows have the printed form’s merged heads', () => {
  test('a group begins in the first of its rows and spans them all', () => {
    const groups = printedRows(rows).map((r) => [r.code, ...r.groups.map((g) => `${g.title}×${g.rowspan}`)])
    expect(groups).toEqual([['1'], ['3.1', '三、办结×4'], ['3.2.1', '（二）不予公开×2'], ['3.2.2'], ['3.3'], ['4']])
  })

  test('a title spans the columns that no group takes', () => {
    expect(printedRows(rows).map((r) => [r.code, r.title.colspan])).toEqual([
      ['1', 3],
      ['3.1', 2],
      ['3.2.1', 1],
      ['3.2.2', 1],
      ['3.3', 2],
      ['4', 3]
    ])
  })

  test.each([
    ['a small form of three levels', rows],
    ['the invented yearbook', freedonia.forms[0]?.applications.rows ?? []]
  ])('every line of %s fills the same width', (_, formRows) => {
    const width = titleColumns(formRows)
    const open: number[] = []
    for (const row of printedRows(formRows)) {
      for (const g of row.groups) open.push(g.rowspan)
      expect(open.filter((left) => left > 0).length + row.title.colspan, row.code).toBe(width)
      for (const i of open.keys()) open[i] = (open[i] as number) - 1
    }
    expect(Math.max(...open), 'no group reaches beyond the last line').toBeLessThanOrEqual(0)
  })
})

test('columns stand under their spanning heads', () => {
  const { upper, lower } = columnHeads(columns)
  expect(upper.map((h) => [h.title, h.colspan, h.rowspan])).toEqual([
    ['自然人', 1, 2],
    ['组织', 2, 1],
    ['总计', 1, 2]
  ])
  expect(lower.map((h) => h.title)).toEqual(['企业', '学校'])
})

test('the suits of table 四 share one head, the reviews stand alone', () => {
  const block = (code: string, ...heads: string[]) => ({
    code,
    heads,
    counts: ['review' as const],
    columns: [
      { code: 'a', title: '甲', sum: false },
      { code: 'b', title: '乙', sum: true }
    ]
  })
  const { upper, lower } = disputesHeads([block('r', '复议'), block('d', '诉讼', '直接'), block('a', '诉讼', '复议后')])
  expect(upper.map((h) => [h.title, h.colspan, h.rowspan])).toEqual([
    ['复议', 2, 2],
    ['诉讼', 4, 1]
  ])
  expect(lower.map((h) => h.title)).toEqual(['直接', '复议后'])
})
