import type { Form, ProactiveBlock, ProactiveFigures, ProactiveHint } from '@mingdu/schema'

/** A table 二 with the form it was said on. */
export type ProactiveSaid = { form: Form; figures: ProactiveFigures }

/** Table 二 as the form prints it: every cell of it, null where nothing was said. */
export const tabulateProactive = (form: Form, said: ProactiveFigures | null): ProactiveFigures =>
  eachCell(form, ({ row, column }) => said?.[row]?.[column] ?? null)

/** The sum of the tables of many organs, cell by cell; a cell that all left blank stays blank. */
export const rollUpProactive = (form: Form, tables: readonly ProactiveFigures[]): ProactiveFigures =>
  eachCell(form, ({ row, column }) => {
    const said = tables.flatMap((t) => t[row]?.[column] ?? [])
    return said.length === 0 ? null : said.reduce((a, b) => a + b, 0)
  })

/** The first cell that the form has not, or that holds what its unit cannot; null where all is of the form. */
export function notInTheForm(form: Form, figures: ProactiveFigures): { row: string; column: string } | null {
  for (const [row, said] of Object.entries(figures)) {
    for (const [column, figure] of Object.entries(said)) {
      const unit = blockOf(form, row)?.columns.find((c) => c.code === column)?.unit
      if (unit === undefined || (unit !== 'change' && (figure ?? 0) < 0)) return { row, column }
    }
  }
  return null
}

/**
 * What is worth a second look: a blank, a stock that is not last year's with what came and went (expiry,
 * amendment and transfer are good reasons: domain.md, reading 15), a figure far from last year's.
 */
export function proactiveHints(form: Form, figures: ProactiveFigures, last: ProactiveSaid | null): ProactiveHint[] {
  return form.proactive.flatMap((block) =>
    block.rows.flatMap(({ code: row }) => {
      const now = figures[row] ?? {}
      const before = last?.figures[row] ?? {}
      return block.columns.flatMap(({ code: column, unit }): ProactiveHint[] => {
        const found = now[column] ?? null
        if (found === null) return [{ row, column, hint: 'blank', found, expected: null }]
        const expected = block.expected?.column === column ? expectedOf(block.expected, now, before) : null
        if (expected !== null && expected !== found) return [{ row, column, hint: 'notAsExpected', found, expected }]
        const was = before[column] ?? null
        return was !== null && isFar(unit, was, found) ? [{ row, column, hint: 'unlikeLastYear', found, expected: was }] : []
      })
    })
  )
}

type Expected = NonNullable<ProactiveBlock['expected']>
type Said = ProactiveFigures[string]

/** Null as long as one of its terms is not said. */
function expectedOf({ column, plus, minus }: Expected, now: Said, before: Said): number | null {
  const terms = [before[column], ...plus.map((c) => now[c]), ...minus.map((c) => negative(now[c]))]
  return terms.reduce<number | null>((sum, term) => (sum === null || term === null || term === undefined ? null : sum + term), 0)
}

const negative = (figure: number | null | undefined) => (figure === null || figure === undefined ? null : -figure)

/**
 * Twice as much or half, and by enough to matter: a slip of a digit is found, and small numbers are left
 * in peace. No rule says how far is far; it only decides what is shown.
 */
export function isFar(unit: ProactiveBlock['columns'][number]['unit'], was: number, now: number): boolean {
  const atLeast = { count: 10, change: Number.POSITIVE_INFINITY, tenThousandYuan: 10_0000_00 }[unit]
  return Math.abs(now - was) >= atLeast && (now >= 2 * was || 2 * now <= was)
}

const blockOf = (form: Form, row: string): ProactiveBlock | undefined => form.proactive.find((b) => b.rows.some((r) => r.code === row))

function eachCell(form: Form, figure: (at: { row: string; column: string }) => number | null): ProactiveFigures {
  return Object.fromEntries(
    form.proactive.flatMap((block) =>
      block.rows.map((r) => [r.code, Object.fromEntries(block.columns.map((c) => [c.code, figure({ row: r.code, column: c.code })]))])
    )
  )
}
