import type { Form } from '@mingdu/schema'
import { cn } from '@mingdu/statute'
import type { Line } from '@mingdu/workflow/reading'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Manner, printReport } from './testing/print-report.ts'
import { readReport } from './testing/read-text.ts'

const form = cn.forms.find((f) => f.id === '2021') as Form
const leaves = form.identities.find((identity) => identity.id === 'resultsAddUp')?.right ?? []

/** Mostly noughts, some small, some large: what real tables look like. */
const figure = fc.oneof(
  { weight: 6, arbitrary: fc.constant(0) },
  { weight: 3, arbitrary: fc.nat(12) },
  { weight: 1, arbitrary: fc.nat(3000) }
)
const six = fc.array(figure, { minLength: 6, maxLength: 6 })
const applications = fc
  .record({ results: fc.array(six, { minLength: leaves.length, maxLength: leaves.length }), carriedIn: six, carriedOut: six })
  .map(({ results, carriedIn, carriedOut }) => balanced(results, carriedIn, carriedOut))
const reviews = fc
  .array(fc.array(figure, { minLength: 4, maxLength: 4 }), { minLength: 3, maxLength: 3 })
  .map((blocks) => blocks.flatMap(withTotal))

describe('any table whose identities hold', () => {
  test.each<Manner>(['tabs', 'strokes', 'lines'])('is read back exactly where its cells are kept apart by %s', (manner) => {
    fc.assert(
      fc.property(applications, reviews, (table, line) => {
        const report = readReport(print(table, line, manner))
        expect(report?.applications).toEqual(table)
        expect(report?.reviews).toEqual(line)
      }),
      { numRuns: 60 }
    )
  })

  test('is never read wrong where its digits run together: each row is right, or left open and named', () => {
    let open = 0
    let rows = 0
    fc.assert(
      fc.property(applications, reviews, (table, line) => {
        const report = readReport(print(table, line, 'together'))
        for (const [code, expected] of Object.entries(table)) {
          const read = report?.applications[code] ?? []
          const unread = report?.unread.some((u) => u.where === `表三 ${titleOf(code)}`)
          expect(unread ? read : expected, code).toEqual(unread ? expected.map(() => null) : read)
          rows += 1
          open += unread ? 1 : 0
        }
        if (report?.reviews.some((value) => value !== null)) expect(report.reviews).toEqual(line)
      }),
      { numRuns: 25, seed: 20240131 }
    )
    // Leaving everything open would be right and useless.
    expect(open / rows).toBeLessThan(0.5)
  })

  test('keeps blank cells apart from noughts where tabs show them', () => {
    fc.assert(
      fc.property(
        applications,
        fc.constantFrom(...leaves),
        fc.uniqueArray(fc.nat(6), { minLength: 1, maxLength: 5 }),
        (table, code, blanks) => {
          const row = (table[code] ?? []).map((value, i) => (blanks.includes(i) ? null : value))
          const report = readReport(print({ ...table, [code]: row }, Array<number>(15).fill(0), 'tabs'))
          expect(report?.applications[code]).toEqual(row)
        }
      ),
      { numRuns: 60 }
    )
  })
})

function print(table: Record<string, Line>, line: Line, manner: Manner): string {
  return printReport({ form, title: '云岭县水利局2024年度政府信息公开工作年度报告', applications: table, reviews: line, manner })
}

function balanced(results: number[][], carriedIn: number[], carriedOut: number[]): Record<string, Line> {
  const total = carriedIn.map((_, c) => results.reduce((sum, row) => sum + (row[c] ?? 0), 0))
  const carried = carriedOut.map((value, c) => Math.max(value, (carriedIn[c] ?? 0) - (total[c] ?? 0)))
  const received = total.map((value, c) => value + (carried[c] ?? 0) - (carriedIn[c] ?? 0))
  const rows: [string, number[]][] = [
    ['1', received],
    ['2', carriedIn],
    ...leaves.map((code, i): [string, number[]] => [code, results[i] ?? []]),
    ['3.7', total],
    ['4', carried]
  ]
  return Object.fromEntries(rows.map(([code, row]) => [code, withTotal(row)]))
}

function withTotal(row: number[]): number[] {
  return [...row, row.reduce((sum, value) => sum + value, 0)]
}

function titleOf(code: string): string {
  return form.applications.rows.find((row) => row.code === code)?.title ?? ''
}
