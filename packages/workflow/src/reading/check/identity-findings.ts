import type { FormIdentity, IdentityResult, ReportFinding } from '@mingdu/schema'
import type { CarryPair } from '../../annual/carry-over.ts'
import { result } from '../../annual/identities.ts'
import { adapted } from '../printed-identities.ts'
import { blockTitle, columnTitle, type FiguresRead, rowTitle, totalColumn } from './figures-read.ts'

type Cells = ReportFinding['cells']

/** A printed identity in one column, row or block: `result` is null as long as one of its figures is. */
export type Judged = { where: string; result: IdentityResult | null; cells: Cells }

/** Every identity that the form prints, judged where all its figures are known. */
export function judgedIdentities(read: FiguresRead): Judged[] {
  return read.form.identities.flatMap((identity) => {
    const own = adapted(read.form, identity, { has: read.hasRow })
    return placesOf(read, own).map(({ at, where, cell }) => {
      const [left, right] = [own.left.map(cell), own.right.map(cell)]
      const [a, b] = [read.sum(left), read.sum(right)]
      const known = a !== null && b !== null
      return {
        where,
        cells: [...left, ...right],
        result: known ? result(own.id, own.scope, at, own.left, own.right, a, b, own.label) : null
      }
    })
  })
}

type Place = { at: string; where: string; cell: (code: string) => Cells[number] }

function placesOf({ form, hasRow }: FiguresRead, { scope }: FormIdentity): Place[] {
  const { rows, columns } = form.applications
  const cell = (row: string, column: string) => ({ table: 'applications' as const, row, column })
  if (scope === 'column') return columns.map(({ code, title }) => ({ at: code, where: `表三 ${title}`, cell: (row) => cell(row, code) }))
  if (scope === 'row')
    return rows
      .filter((row) => hasRow(row.code))
      .map(({ code, title }) => ({ at: code, where: `表三 ${title}`, cell: (column) => cell(code, column) }))
  return form.disputes.map(({ code }) => ({
    at: code,
    where: `表四 ${blockTitle(form, code)}`,
    cell: (column) => ({ table: 'disputes', row: code, column })
  }))
}

/** Rows carried in against what last year's report carried out, column by column. */
export function judgedCarryOver(read: FiguresRead, last: FiguresRead, pairs: readonly CarryPair[]): Judged[] {
  const [total, lastTotal] = [totalColumn(read.form), totalColumn(last.form)]
  return pairs.map(({ row, column, lastRow, lastColumns }) => {
    // A printed total is held to the printed total, which may be wrong where its parts are right.
    const before = column === total ? [lastTotal] : lastColumns
    const found = read.figure('applications', row, column)
    const expected = last.sum(before.map((c) => ({ table: 'applications', row: lastRow, column: c })))
    const known = found !== null && expected !== null
    return {
      where: `表三 ${rowTitle(read.form, row)} ${columnTitle(read.form, column)}`,
      cells: [{ table: 'applications', row, column }],
      result: known ? result('carryOver', 'carryOver', column, [row], [lastRow], found, expected, '上年结转＝上一年度结转下年度') : null
    }
  })
}

/** The identities that do not hold. */
export const brokenFindings = (judged: readonly Judged[]): ReportFinding[] =>
  judged.flatMap(({ where, cells, result: r }) => {
    if (r === null || Math.abs(r.difference) < HAIR) return []
    // A printed total is held to its parts, what was carried in to last year; of two sums the second to the first.
    const [expected, found] = r.leftCodes.length === 1 ? [r.right, r.left] : [r.left, r.right]
    return [{ rule: r.id as ReportFinding['rule'], severity: 'error', where, expected, found, why: r.label, cells }]
  })

/** Figures with decimals are printed by mistake, and added up like others. */
const HAIR = 1e-6
