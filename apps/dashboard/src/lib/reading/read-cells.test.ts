import type { IdentityResult, ReportFinding } from '@mingdu/schema'
import { describe, expect, test } from 'vitest'
import { brokenPlaces, cellsOfIdentity, figuresWord, identitiesAt, ruleWord } from './read-cells.ts'

const identity = (more: Partial<IdentityResult>): IdentityResult => ({
  ...{ id: 'intakeIsResults', scope: 'column', at: 'total', left: 2, right: 1, difference: 1 },
  ...{ leftCodes: ['1', '2'], rightCodes: ['3.7', '4'], label: '' },
  ...more
})
const column = identity({})
const sum = identity({ id: 'resultsAddUp', leftCodes: ['3.7'], rightCodes: ['3.1', '3.2', '3.3.1', '3.3.2', '3.3.3'] })
const line = identity({ id: 'disputesAddUp', scope: 'line', at: 'review', leftCodes: ['total'], rightCodes: ['upheld'] })

describe('the cells of an identity', () => {
  test('are rows in a column, columns in a row, results in a block, and of a carry-over only this year’s', () => {
    expect(cellsOfIdentity(column)[0]).toEqual({ table: 'applications', row: '1', column: 'total' })
    expect(cellsOfIdentity(identity({ scope: 'row', at: '3.1', leftCodes: ['total'] }))[0]).toEqual({
      table: 'applications',
      row: '3.1',
      column: 'total'
    })
    expect(cellsOfIdentity(line)[1]).toEqual({ table: 'disputes', row: 'review', column: 'upheld' })
    expect(cellsOfIdentity(identity({ scope: 'carryOver', leftCodes: ['2'], rightCodes: ['4'] }))).toHaveLength(1)
  })

  test('tell in which identities a cell stands', () => {
    expect(identitiesAt({ table: 'applications', row: '3.7', column: 'total' }, [column, sum, line])).toEqual([column, sum])
  })

  test('are washed where it does not hold; of a sum over many rows only the sum', () => {
    expect([...brokenPlaces([sum, { ...line, difference: 0 }])]).toEqual(['applications 3.7 total'])
  })
})

test('a finding says its two figures as what they are', () => {
  const finding = { rule: 'proseAgainstTable', severity: 'note' } as ReportFinding
  expect([ruleWord(finding), figuresWord(finding)]).toEqual(['reading.rule.proseWithCarriedIn', 'reading.expected.prose'])
  expect(ruleWord({ ...finding, severity: 'warning' })).toBe('reading.rule.proseAgainstTable')
})
