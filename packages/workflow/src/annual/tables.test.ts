import { day, type Figures, type OutcomeId } from '@mingdu/schema'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lawWith } from '../law.ts'
import type { CaseFile } from '../process/case-file.ts'
import { freedonia, given, packed, say, tableLaws } from '../testing/index.ts'
import { checkCarryOver } from './carry-over.ts'
import { caseCells } from './case-cells.ts'
import { cellQuery } from './cell.ts'
import { formOf } from './form-of.ts'
import { checkIdentities } from './identities.ts'
import { entriesOf } from './postings.ts'
import { tabulateDisputes } from './roll-up.ts'
import { tabulate, type YearCounts } from './tabulate.ts'

const form = formOf(freedonia, 2101) ?? fail('no form')
const law = lawWith(freedonia)
const years = [2101, 2102, 2103]
const disputes = [0, 0, 0, 0, 0, 0, 0, 0]

/** Four cases of 2101, one of them still open at its end and answered in 2102; one more of 2102. */
const told = [
  given(say.received('2101-04-04'), say.decided('2101-04-06', 'granted'), say.sentOut('2101-04-07'), scene()),
  given(say.received('2101-04-04', 'inPerson', 'press'), say.decided('2101-04-06', 'refused'), say.sentOut('2101-04-07'), scene()),
  given(say.received('2101-06-06', 'inPerson', 'company'), say.withdrawn('2101-06-07'), scene()),
  given(say.received('2101-12-22'), say.decided('2102-01-03', 'unknownHere'), say.sentOut('2102-01-04'), scene()),
  given(say.received('2102-02-06'), scene())
].map((story) => story.now.file)

describe('the table of a year, worked by hand', () => {
  test('2101: four new, three ended, one carried out', () => {
    expect(tableOf(told, 2101)).toEqual({
      '1': [2, 2, 4],
      '2': [0, 0, 0],
      '3.1': [1, 0, 1],
      '3.2': [0, 1, 1],
      '3.3': [0, 0, 0],
      '3.4': [0, 1, 1],
      '3.5': [1, 2, 3],
      '4': [1, 0, 1]
    })
  })

  test('2102: one new, the one carried in ended, the new one carried out', () => {
    expect(tableOf(told, 2102)).toEqual({
      '1': [1, 0, 1],
      '2': [1, 0, 1],
      '3.1': [0, 0, 0],
      '3.2': [0, 0, 0],
      '3.3': [1, 0, 1],
      '3.4': [0, 0, 0],
      '3.5': [1, 0, 1],
      '4': [1, 0, 1]
    })
  })

  test('a year in which nothing came still carries what is open', () => {
    const table = tableOf(told, 2103)
    expect([table['1'], table['2'], table['4']]).toEqual([
      [0, 0, 0],
      [1, 0, 1],
      [1, 0, 1]
    ])
  })

  test('an organ with no case has a table of noughts that balances', () => {
    const table = tableOf([], 2101)
    expect(Object.values(table).flat()).toEqual(Array.from({ length: 24 }, () => 0))
    expect(checkIdentities(form, table, disputes).filter((i) => i.difference !== 0)).toEqual([])
  })

  test('each case knows its cells, year by year', () => {
    const carried = told[3] as CaseFile
    expect(caseCells(carried, law, 2103).map((c) => `${c.year} ${c.row} ${c.column}`)).toEqual([
      '2101 1 citizens',
      '2101 4 citizens',
      '2102 2 citizens',
      '2102 3.3 citizens'
    ])
  })
})

describe('identities', () => {
  test('a figure put wrong is found in its column, with the difference', () => {
    const table = { ...tableOf(told, 2101), '4': [2, 0, 2] }
    const broken = checkIdentities(form, table, disputes).filter((i) => i.difference !== 0)
    expect(broken.map((i) => [i.id, i.at, i.left, i.right, i.difference])).toEqual([
      ['intakeIsResults', 'citizens', 2, 3, -1],
      ['intakeIsResults', 'all', 4, 5, -1]
    ])
  })

  test('each identity is held in every column, every row and every block of disputes', () => {
    const held = checkIdentities(form, tableOf(told, 2101), disputes).map((i) => `${i.id} ${i.at}`)
    // Two in three columns, one in eight rows, one in two blocks.
    expect(held.length).toBe(2 * 3 + 8 + 2)
    expect(held.slice(-2)).toEqual(['disputesAddUp council', 'disputesAddUp court'])
  })

  test('a wrong total of the second block of disputes is found there', () => {
    const broken = checkIdentities(form, tableOf([], 2101), [1, 1, 0, 2, 1, 1, 0, 3]).filter((i) => i.difference !== 0)
    expect(broken.map((i) => [i.at, i.left, i.right])).toEqual([['court', 3, 2]])
  })

  test('what was carried out last year must be carried in, in every column', () => {
    const [last, next] = [tableOf(told, 2101), tableOf(told, 2102)] as [Figures, Figures]
    expect(checkCarryOver(form, next, form, last).map((i) => [i.at, i.difference])).toEqual([
      ['citizens', 0],
      ['bodies', 0],
      ['all', 0]
    ])
    const wrong = checkCarryOver(form, { ...next, '2': [0, 1, 1] }, form, last)
    expect(wrong.map((i) => [i.at, i.left, i.right, i.difference])).toEqual([
      ['citizens', 0, 1, -1],
      ['bodies', 1, 0, 1],
      ['all', 1, 1, 0]
    ])
  })
})

describe('disputes', () => {
  test('are counted in the block they belong to, and each block has its own total', () => {
    const counts: YearCounts = new Map([
      [
        2101,
        { 'dispute:review.kept|naturalPerson': 2, 'dispute:suitDirect.kept|press': 1, 'dispute:suitAfterReview.changed|naturalPerson': 3 }
      ]
    ])
    expect(tabulateDisputes(form, 2101, counts)).toEqual([2, 0, 0, 2, 1, 3, 0, 4])
    expect(tabulateDisputes(form, 2102, counts)).toEqual([0, 0, 0, 0, 0, 0, 0, 0])
  })
})

describe('laws of the tables, for any set of cases', () => {
  const drawn = fc.array(
    fc.record({
      first: fc.nat(600),
      apart: fc.integer({ min: 1, max: 70 }),
      choices: fc.array(fc.nat(), { minLength: 1, maxLength: 9 }),
      kind: fc.nat(2),
      late: fc.nat(40),
      struck: fc.boolean()
    }),
    { maxLength: 12 }
  )

  test.each(Object.entries(tableLaws))('%s', (_, holds) => {
    const span = { statute: freedonia, law, from: day('2101-01-04'), years }
    fc.assert(
      fc.property(drawn, (cases) => {
        for (const [found, expected] of holds(span, cases)) expect(found).toEqual(expected)
      }),
      { numRuns: 60 }
    )
  })
})

describe('an organ’s choice of another row (decision 8)', () => {
  const choice = { unknownHere: '3.2' } as Record<OutcomeId, string>

  test('moves the count from the printed row to the chosen one, and the total stays', () => {
    const printed = tableOf(told, 2102)
    const chosen = tableOf(told, 2102, choice)
    expect([printed['3.2'], printed['3.3'], printed['3.5']]).toEqual([
      [0, 0, 0],
      [1, 0, 1],
      [1, 0, 1]
    ])
    expect([chosen['3.2'], chosen['3.3'], chosen['3.5']]).toEqual([
      [1, 0, 1],
      [0, 0, 0],
      [1, 0, 1]
    ])
  })

  test('the cell of the chosen row opens the case, the printed one no longer does', () => {
    expect(cellQuery(form, '3.2', 'citizens', 2102, choice)?.flatMap((q) => q.what)).toEqual([
      'outcome:refused',
      'outcome:tooMany',
      'outcome:unknownHere'
    ])
    expect(cellQuery(form, '3.3', 'citizens', 2102, choice)).toEqual([])
    const file = told[3] as CaseFile
    expect(caseCells(file, lawWith(freedonia, { outcomeRow: choice }), 2102).map((c) => c.row)).toEqual(['1', '4', '2', '3.2'])
  })

  test.each(['9.9', '3', '3.5', '1'])('row %s counts no results in this form: the choice is not followed and no case falls out', (row) => {
    expect(tableOf(told, 2102, { unknownHere: row } as Record<OutcomeId, string>)).toEqual(tableOf(told, 2102))
  })
})

describe('cells of table 四', () => {
  test('open the disputes counted in them, a total those of its whole block', () => {
    const inYear = { applicantKinds: ['naturalPerson', 'company', 'press'], from: '2101-01-01', to: '2101-12-31' }
    expect(cellQuery(form, 'court', 'kept', 2101)).toEqual([
      { what: ['dispute:suitDirect.kept', 'dispute:suitAfterReview.kept'], ...inYear }
    ])
    const [ended, pending] = cellQuery(form, 'council', 'all', 2102) ?? []
    expect(ended?.what).toEqual(['dispute:review.kept', 'dispute:review.changed', 'dispute:review.dropped'])
    // What is pending may have been filed in any year before.
    expect(pending).toMatchObject({ what: ['dispute:review.open'], from: '1949-10-01', to: '2102-12-31' })
    expect(cellQuery(form, 'court', 'citizens', 2101)).toBe(null)
  })
})

describe('cells that are none', () => {
  test('a group row, an unknown row, an unknown column open nothing', () => {
    expect(cellQuery(form, '3', 'citizens', 2101)).toBe(null)
    expect(cellQuery(form, '9', 'citizens', 2101)).toBe(null)
    expect(cellQuery(form, '1', 'nobody', 2101)).toBe(null)
  })

  test('before the statute there is no form', () => {
    expect(formOf(freedonia, 2100)).toBe(null)
    expect(formOf(freedonia, 2101)?.id).toBe('yearbook2101')
  })
})

function tableOf(cases: readonly CaseFile[], year: number, outcomeRow: Record<OutcomeId, string> = {}): Figures {
  return tabulate(form, year, packed(cases.flatMap((c) => entriesOf(c, law))), outcomeRow)
}

function scene() {
  return { statute: freedonia, today: '2103-12-31' }
}

function fail(message: string): never {
  throw new Error(message)
}
