import type { Figures, Form, FormColumn, IdentityResult } from '@mingdu/schema'
import { result, rowCounting } from './identities.ts'
import { kindsOf } from './tabulate.ts'

/**
 * Rows carried in must equal what last year carried out, in every column. Where a new form heads its
 * columns otherwise, a column is held to those of last year that together count the same applicants;
 * one that splits an old column has nothing to be held to, and the total still is.
 */
export function checkCarryOver(form: Form, applications: Figures, lastForm: Form, last: Figures): IdentityResult[] {
  const carriedIn = rowCounting(form, 'carriedIn')
  const carriedOut = rowCounting(lastForm, 'carriedOut')
  return form.applications.columns.flatMap((column, i) => {
    const before = sameApplicants(column, form, lastForm)
    if (before === null) return []
    const left = applications[carriedIn]?.[i] ?? 0
    const right = before.reduce((n, at) => n + (last[carriedOut]?.[at] ?? 0), 0)
    return [result('carryOver', 'carryOver', column.code, [carriedIn], [carriedOut], left, right, '上年结转＝上一年度结转下年度')]
  })
}

/** Which of last year's columns count, together, the applicants of this one; null where none do. */
function sameApplicants(column: FormColumn, form: Form, lastForm: Form): number[] | null {
  const wanted = new Set(column.counts === 'sum' ? form.applications.columns.flatMap(kindsOf) : kindsOf(column))
  const columns = lastForm.applications.columns
  const within = columns.flatMap((c, i) => (c.counts !== 'sum' && c.counts.every((kind) => wanted.has(kind)) ? [i] : []))
  const covered = within.flatMap((i) => kindsOf(columns[i] as FormColumn))
  return covered.length === wanted.size ? within : null
}
