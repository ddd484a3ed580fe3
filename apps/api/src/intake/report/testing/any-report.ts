import type { Form } from '@mingdu/schema'
import { cn } from '@mingdu/statute'
import type { Line } from '@mingdu/workflow/reading'
import fc from 'fast-check'

/** The figures of a report: table 二 by row, 三 by row code, 四 as one line. */
export type SomeReport = { form: Form; proactive: Record<string, Line>; applications: Record<string, Line>; reviews: Line }

/** Mostly noughts, some small, some large, some blank: what real tables look like. They need not add up. */
const figure = fc.oneof(
  { weight: 6, arbitrary: fc.constant(0) },
  { weight: 3, arbitrary: fc.nat(12) },
  { weight: 1, arbitrary: fc.nat(30_000) },
  { weight: 1, arbitrary: fc.constant(null) }
)

export const anyReport: fc.Arbitrary<SomeReport> = fc.constantFrom(...(cn.forms as Form[])).chain((form) => {
  const line = (length: number) => fc.array(figure, { minLength: length, maxLength: length })
  const lines = (rows: [string, number][]) => fc.record(Object.fromEntries(rows.map(([code, length]) => [code, line(length)])))
  const numbers = form.applications.rows.filter((row) => row.kind === 'number')
  return fc.record({
    form: fc.constant(form),
    proactive: lines(form.proactive.flatMap((b) => b.rows.map((row): [string, number] => [row.code, b.columns.length]))),
    applications: lines(numbers.map((row) => [row.code, form.applications.columns.length])),
    reviews: line(form.disputes.flatMap((block) => block.columns).length)
  })
})
