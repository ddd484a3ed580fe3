import type { Form } from '@mingdu/schema'

/** Faults of a form's table 二: what is looked up by its code must have it alone, and what is expected must name columns there are. */
export function proactiveFaults({ id, proactive }: Form): string[] {
  const rows = proactive.flatMap((b) => b.rows.map((r) => r.code))
  const twice = rows.filter((code, i) => rows.indexOf(code) !== i)
  return [
    ...twice.map((code) => `form ${id}: table 二 has row ${code} twice`),
    ...proactive.flatMap(({ clause, columns, expected }) => {
      const named = expected ? [expected.column, ...expected.plus, ...expected.minus] : []
      return named.filter((code) => !columns.some((c) => c.code === code)).map((code) => `form ${id}: ${clause} expects ${code}`)
    })
  ]
}
