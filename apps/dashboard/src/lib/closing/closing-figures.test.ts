import type { Adjustment, CloseCheck } from '@mingdu/schema'
import { freedonia } from '@mingdu/workflow/testing'
import { expect, test } from 'vitest'
import { zh } from '../words/zh/index.ts'
import { movedRows, opening, signed, totals } from './closing-figures.ts'
import { sayCheck } from './say-check.ts'

const form = freedonia.forms[0] ?? fail()
// Citizens, bodies, all: 5 new, 2 from last year, 6 ended, 1 open.
const figures = { '1': [4, 1, 5], '2': [2, 0, 2], '3.5': [5, 1, 6], '4': [1, 0, 1] }

test('a year in one line is its sum column', () => {
  expect(totals(form, figures)).toEqual({ received: 5, carriedIn: 2, ended: 6, carriedOut: 1 })
})

test('the opening stands beside last year’s closing, column by column', () => {
  expect(opening(form, figures, form, { '4': [1, 0, 1] }).map((l) => [l.was, l.now])).toEqual([
    [1, 2],
    [0, 0],
    [1, 2]
  ])
})

test('as closed with the adjustments is as it is today, row by row', () => {
  const received = ['1', '4'].map((row) => ({ row, column: 'citizens', n: 1 }))
  const undone = [{ row: '1', column: 'citizens', n: -2 }]
  const rows = movedRows(form, figures, [{ cells: received } as Adjustment, { cells: undone } as Adjustment])
  expect(rows.map((r) => [r.code, r.was, r.n, r.now])).toEqual([
    ['1', 5, -1, 4],
    ['4', 1, 1, 2]
  ])
  expect([signed(2), signed(-2), signed(0)]).toEqual(['+2', '−2', '0'])
})

test('what a check found is said with the names that the form prints, and leaves no place of its sentence empty', () => {
  const say = ((key: keyof typeof zh, values: Record<string, unknown> = {}) =>
    zh[key].replace(/\{(\w+)\}/g, (place, name) => String(values[name] ?? place))) as never
  const identity = { id: '', scope: 'column', at: 'citizens', left: 3, right: 2, difference: 1, leftCodes: [], rightCodes: [], label: '' }
  const check = (id: CloseCheck['check'], about: CloseCheck['about'], more = {}) =>
    sayCheck({ check: id, severity: 'error', article: null, about, identity: null, cases: [], ...more }, form, say, () => '准予')
  expect(check('identityBroken', { label: '等式', left: 3, right: 2, difference: 1 }, { identity })).toBe(
    '市民：等式，左边 3，右边 2，差 1'
  )
  expect(check('outcomeWithoutRow', { outcome: 'granted', n: 2 })).toBe('2 件的“准予”在这一年的表式里没有行')
  expect(check('jump', { row: '1', now: 40, was: 3 })).toBe('一、新收：今年 40，上年 3')
})

function fail(): never {
  throw new Error('Freedonia has no form')
}
