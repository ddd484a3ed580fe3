import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayOf, pastedRows } from './pasted-rows.ts'

describe('rows pasted from a sheet', () => {
  test('are read by their headings, in whatever order the columns stand', () => {
    const { columns, rows, unknown } = pastedRows(
      '序号\t申请事项\t收文号\t到达日期\r\n1\t规划图\t收 1\t2026/3/16\r\n2\t批复\t收 2\t2026年3月17日\r\n'
    )
    expect(columns).toEqual(['matter', 'mailNumber', 'on'])
    expect(unknown).toEqual(['序号'])
    expect(rows).toEqual([
      { line: 2, values: { matter: '规划图', mailNumber: '收 1', on: '2026-03-16' } },
      { line: 3, values: { matter: '批复', mailNumber: '收 2', on: '2026-03-17' } }
    ])
  })

  test('keep tabs, line breaks and quotes that stand within a cell', () => {
    const { rows } = pastedRows('事项\t内容\n规划图\t"第一行\n第二\t行，""引号"""\n批复\t"不成对的引号')
    expect(rows.map((r) => r.values.description)).toEqual(['第一行\n第二\t行，"引号"', '"不成对的引号'])
  })

  test('without a heading that is known are not guessed at', () => {
    expect(pastedRows('规划图\t收 1')).toEqual({ columns: [], unknown: [], rows: [], noHeading: true })
    expect(pastedRows('  ')).toMatchObject({ rows: [], noHeading: false })
  })

  test('with nothing in them are left out, and the others keep the line they stand on', () => {
    expect(pastedRows('事项\n甲\n\n \t \n乙').rows.map((r) => [r.line, r.values.matter])).toEqual([
      [2, '甲'],
      [5, '乙']
    ])
  })

  test('a day that is none stays as it was typed, to be told', () => {
    expect([dayOf('2026.3.6'), dayOf('3月16日'), dayOf('昨天')]).toEqual(['2026-03-06', '3月16日', '昨天'])
  })

  test('whatever is in the cells comes out as it went in', () => {
    const cell = fc.string({ unit: fc.constantFrom('甲', 'a', ' ', '\t', '\n', '"', '，') }).map((s) => `字${s}字`)
    const written = (s: string) => (/["\t\n]/.test(s) ? `"${s.replaceAll('"', '""')}"` : s)
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), (rows) => {
        const sheet = ['事项\t备注', ...rows.map((r) => r.map(written).join('\t'))].join('\n')
        expect(pastedRows(sheet).rows.map((r) => [r.values.matter, r.values.note])).toEqual(rows)
      })
    )
  })
})
