import type { ProactiveFigures } from '@mingdu/schema'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { freedonia } from '../testing/index.ts'
import { proactiveFaults } from './check-proactive.ts'
import { notInTheForm, proactiveHints, rollUpProactive, tabulateProactive } from './proactive.ts'

const form = freedonia.forms[0] as (typeof freedonia.forms)[number]
const blank = {
  pamphlets: { printed: null, pulped: null, onShelf: null },
  maps: { printed: null, pulped: null, onShelf: null },
  sales: { sold: null, more: null }
}
const full: ProactiveFigures = {
  pamphlets: { printed: 40, pulped: 5, onShelf: 135 },
  maps: { printed: 0, pulped: 0, onShelf: 2 },
  sales: { sold: 1_250_000, more: -3 }
}
const last: ProactiveFigures = {
  pamphlets: { printed: 30, pulped: 4, onShelf: 100 },
  maps: { printed: 1, pulped: 0, onShelf: 2 },
  sales: { sold: 1_000_000, more: 4 }
}
const hints = (figures: ProactiveFigures, before: ProactiveFigures | null = last) =>
  proactiveHints(form, figures, before && { form, figures: before }).map((h) => `${h.row}.${h.column} ${h.hint} ${h.found} ${h.expected}`)

describe('table 二 as said', () => {
  test('has every cell of the form; what was not said is blank, and blank is not nought', () => {
    expect(tabulateProactive(form, null)).toEqual(blank)
    expect(tabulateProactive(form, { maps: { printed: 0 } })).toEqual({ ...blank, maps: { printed: 0, pulped: null, onShelf: null } })
  })

  test('of many organs is the sum of what was said; a cell that all left blank stays blank', () => {
    const other = tabulateProactive(form, { pamphlets: { printed: 2, pulped: 0 }, sales: { sold: 1 } })
    expect(rollUpProactive(form, [tabulateProactive(form, full), other, blank])).toEqual({
      pamphlets: { printed: 42, pulped: 5, onShelf: 135 },
      maps: { printed: 0, pulped: 0, onShelf: 2 },
      sales: { sold: 1_250_001, more: -3 }
    })
    expect(rollUpProactive(form, [blank, blank])).toEqual(blank)
  })

  test('in whatever order and grouping organs are added up, the sum is the same', () => {
    const cell = fc.option(fc.integer({ min: 0, max: 1_000_000_000 }))
    const table = fc.record({ pamphlets: fc.record({ printed: cell, pulped: cell, onShelf: cell }), sales: fc.record({ sold: cell }) })
    fc.assert(
      fc.property(fc.array(table, { maxLength: 6 }), fc.nat(6), (tables, at) => {
        const sum = (some: readonly ProactiveFigures[]) => rollUpProactive(form, some)
        expect(sum([sum(tables.slice(0, at)), sum(tables.slice(at))])).toEqual(sum([...tables].reverse()))
      })
    )
  })
})

describe('what the form cannot hold', () => {
  test.each([
    [{ globes: { printed: 1 } }, { row: 'globes', column: 'printed' }],
    [{ maps: { sold: 1 } }, { row: 'maps', column: 'sold' }],
    [{ maps: { printed: -1 } }, { row: 'maps', column: 'printed' }],
    [{ sales: { sold: -1 } }, { row: 'sales', column: 'sold' }]
  ])('%j is found', (figures, at) => {
    expect(notInTheForm(form, figures)).toEqual(at)
  })

  test('a change may be below nought, and a cell may be blank', () => {
    expect(notInTheForm(form, { sales: { more: -3, sold: null } })).toBe(null)
  })
})

describe('hints (reading 15): a second look, never an error', () => {
  test('a table that follows from last year’s gives none', () => {
    expect(hints(full)).toEqual([])
  })

  test('a stock that is not last year’s with what came and went', () => {
    // 100 + 40 − 5.
    expect(hints({ ...full, pamphlets: { printed: 40, pulped: 5, onShelf: 140 } })).toEqual(['pamphlets.onShelf notAsExpected 140 135'])
    expect(hints({ ...full, pamphlets: { printed: 40, pulped: 5, onShelf: 140 } }, null)).toEqual([])
  })

  test('a blank, and nothing expected of what has a blank in it', () => {
    expect(hints({ ...full, pamphlets: { printed: null, pulped: 5, onShelf: 110 } })).toEqual(['pamphlets.printed blank null null'])
  })

  test('twice or half of last year’s, where it is by ten at least; in money by ten 万元', () => {
    const printed = (n: number) => hints({ ...full, pamphlets: { printed: n, pulped: 0, onShelf: 100 + n } })
    expect([printed(60), printed(59), printed(15), printed(16)]).toEqual([
      ['pamphlets.printed unlikeLastYear 60 30'],
      [],
      ['pamphlets.printed unlikeLastYear 15 30'],
      []
    ])
    const sold = (n: number) => hints({ ...full, sales: { sold: n, more: -300 } })
    expect([sold(11_000_000), sold(10_999_999)]).toEqual([['sales.sold unlikeLastYear 11000000 1000000'], []])
    expect(hints({ ...full, maps: { printed: 9, pulped: 9, onShelf: 2 } })).toEqual([])
  })
})

describe('a form is checked before the program starts', () => {
  test('for a row that stands twice, and for an expectation of a column that is not there', () => {
    const [first, second] = form.proactive as [(typeof form.proactive)[number], (typeof form.proactive)[number]]
    expect(proactiveFaults(form)).toEqual([])
    expect(proactiveFaults({ ...form, proactive: [first, { ...second, rows: [{ code: 'maps', title: '图' }] }] })).toEqual([
      'form yearbook2101: table 二 has row maps twice'
    ])
    const wrong = { column: 'onShelf', plus: ['printed'], minus: ['lost'], label: '…' }
    expect(proactiveFaults({ ...form, proactive: [{ ...first, expected: wrong }, second] })).toEqual([
      'form yearbook2101: 第七条 expects lost'
    ])
  })
})
