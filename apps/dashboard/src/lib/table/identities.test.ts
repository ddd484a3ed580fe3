import type { IdentityResult } from '@mingdu/schema'
import { checkIdentities } from '@mingdu/workflow'
import { freedonia } from '@mingdu/workflow/testing'
import { describe, expect, test } from 'vitest'
import { equationOf } from './equation.ts'
import { brokenCells, cellAt, identitiesOf, keyOf } from './identities.ts'

const form = freedonia.forms[0] as (typeof freedonia.forms)[number]
const { columns } = form.applications
// Citizens: 4 + 1 came, 3 ended, 1 is open: one is missing.
const figures = {
  '1': [4, 2, 6],
  '2': [1, 0, 1],
  '3.1': [2, 1, 3],
  '3.2': [1, 0, 1],
  '3.3': [0, 0, 0],
  '3.4': [0, 0, 0],
  '3.5': [3, 1, 4],
  '4': [1, 1, 2]
}
const identities = checkIdentities(form, figures, [0, 0, 0, 0, 0, 0, 0, 0])
const intake = identities.find((i) => i.id === 'intakeIsResults' && i.at === 'citizens') as IdentityResult

describe('the cell under the pointer lights its identities', () => {
  test('of its column and of its row, and no others', () => {
    const found = identitiesOf({ row: '1', column: 'citizens' }, identities)
    expect(found.map((i) => `${i.id} ${i.at}`)).toEqual(['intakeIsResults citizens', 'applicantsAddUp 1'])
  })

  test('said in figures, with its own figure strong', () => {
    const equation = equationOf(intake, figures, columns, { row: '1', column: 'citizens' })
    expect(equation.left).toEqual([
      { figure: 4, strong: true },
      { figure: 1, strong: false }
    ])
    expect(equation.right.map((t) => t.figure)).toEqual([3, 1])
    expect([equation.leftSum, equation.rightSum, equation.balanced]).toEqual([5, 4, false])
  })
})

test('a broken identity marks the cells of both its sums, in its column only', () => {
  const total = identities.filter((i) => i.difference !== 0)
  expect(total.map((i) => i.at)).toEqual(['citizens', 'all'])
  expect([...brokenCells(identities, columns)].sort()).toEqual([
    '1~all',
    '1~citizens',
    '2~all',
    '2~citizens',
    '3.5~all',
    '3.5~citizens',
    '4~all',
    '4~citizens'
  ])
})

test('a cell keeps its place in the address, and what is no cell is none', () => {
  expect(cellAt(keyOf({ row: '3.3.1', column: 'naturalPerson' }))).toEqual({ row: '3.3.1', column: 'naturalPerson' })
  for (const wrong of [null, '', '3.1', '~a', '../x~y', '1~a~b']) expect(cellAt(wrong)).toBeNull()
})
