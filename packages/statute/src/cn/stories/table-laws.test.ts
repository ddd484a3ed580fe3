import { day } from '@mingdu/schema'
import { checkIdentities, formOf, lawWith } from '@mingdu/workflow'
import { tableFrom, tableLaws } from '@mingdu/workflow/testing'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cn } from '../index.ts'

const law = lawWith(cn)

describe('laws of the tables, for any set of cases from 2019 to 2022, over the change of form', () => {
  const span = { statute: cn, law, from: day('2019-05-15'), years: [2019, 2020, 2021, 2022] }
  const drawn = fc.array(
    fc.record({
      first: fc.nat(1000),
      apart: fc.integer({ min: 1, max: 60 }),
      choices: fc.array(fc.nat(), { minLength: 1, maxLength: 9 }),
      kind: fc.nat(5),
      late: fc.nat(40),
      struck: fc.boolean()
    }),
    { maxLength: 10 }
  )

  test.each(Object.entries(tableLaws))('%s', (_, holds) => {
    fc.assert(
      fc.property(drawn, (cases) => {
        for (const [found, expected] of holds(span, cases)) expect(found).toEqual(expected)
      }),
      { numRuns: 25 }
    )
  })
})

test('the form of 2021 has 42 identities to hold, the trial form 40: two in 7 columns, one in each number row, one in each block', () => {
  const results = (year: number) => {
    const form = formOf(cn, year)
    if (!form) throw new Error('no form')
    const disputes = form.disputes.flatMap((b) => b.columns.map(() => 0))
    return checkIdentities(form, tableFrom(cn, year, []), disputes)
  }
  // 2 × 7 + 25 + 3 and 2 × 7 + 23 + 3.
  expect([results(2025).length, results(2020).length]).toEqual([42, 40])
  expect(results(2025).filter((i) => i.scope === 'row')).toHaveLength(25)
})
