import type { Figures, Form, FormColumn, IdentityResult } from '@mingdu/schema'
import { result, rowCounting } from './identities.ts'
import { kindsOf } from './tabulate.ts'

/**
 * Rows carried in must equal what last year carried out, in every column. Where a new form heads its
 * columns otherwise, a column is held to those of last year that together count the same applicants;
 * one that splits an old column has nothing to be held to, and the total still is.
 */
export function checkCarryOver(form: Form, applications: Figures, lastForm: Form, last: Figures): IdentityResult[] {
  return carryPairs(form, lastForm).map(({ row, column, lastRow, lastColumns }) => {
    const left = applications[row]?.[placeOf(form, column)] ?? 0
    const right = lastColumns.reduce((n, code) => n + (last[lastRow]?.[placeOf(lastForm, code)] ?? 0), 0)
    return result('carryOver', 'carryOver', column, [row], [lastRow], left, right, '上年结转＝上一年度结转下年度')
  })
}

export type CarryPair = { row: string; column: string; lastRow: string; lastColumns: string[] }

/** Which cells of last year each cell carried in is held to. */
export function carryPairs(form: Form, lastForm: Form): CarryPair[] {
  const row = rowCounting(form, 'carriedIn')
  const lastRow = rowCounting(lastForm, 'carriedOut')
  return form.applications.columns.flatMap((column) => {
    const before = sameApplicants(column, form, lastForm)
    return before === null ? [] : [{ row, column: column.code, lastRow, lastColumns: before }]
  })
}

const placeOf = (form: Form, column: string): number => form.applications.columns.findIndex((c) => c.code === column)

/** Which of last year's columns count, together, the applicants of this one; null where none do. */
function sameApplicants(column: FormColumn, form: Form, lastForm: Form): string[] | null {
  const wanted = new Set(column.counts === 'sum' ? form.applications.columns.flatMap(kindsOf) : kindsOf(column))
  const within = lastForm.applications.columns.filter((c) => c.counts !== 'sum' && c.counts.every((kind) => wanted.has(kind)))
  return within.flatMap(kindsOf).length === wanted.size ? within.map((c) => c.code) : null
}
