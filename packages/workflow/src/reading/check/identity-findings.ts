import type { FormIdentity, ReportFinding } from '@mingdu/schema'
import { adapted } from '../printed-identities.ts'
import { blockTitle, columnTitle, type FiguresRead, rowTitle, totalColumn } from './figures-read.ts'

type Cells = ReportFinding['cells']
type Equation = { where: string; left: Cells; right: Cells }

/** Every printed identity that the figures break; one with a blank or unread cell is not judged. */
export function identityFindings(read: FiguresRead): ReportFinding[] {
  return read.form.identities.flatMap((identity) =>
    equations(read, adapted(identity, { has: read.hasRow })).flatMap((equation) => judge(read, identity, equation))
  )
}

/** How many identities the form prints, and of how many all figures are known. */
export function identitiesJudged(read: FiguresRead): { printed: number; judged: number } {
  const all = read.form.identities.flatMap((identity) => equations(read, adapted(identity, { has: read.hasRow })))
  return { printed: all.length, judged: all.filter(({ left, right }) => read.sum(left) !== null && read.sum(right) !== null).length }
}

function equations({ form, hasRow }: FiguresRead, { scope, left, right }: FormIdentity): Equation[] {
  const { rows, columns } = form.applications
  const cell = (row: string, column: string) => ({ table: 'applications' as const, row, column })
  if (scope === 'column')
    return columns.map(({ code, title }) => ({
      where: `表三 ${title}`,
      left: left.map((row) => cell(row, code)),
      right: right.map((row) => cell(row, code))
    }))
  if (scope === 'row')
    return rows
      .filter((row) => hasRow(row.code))
      .map(({ code, title }) => ({
        where: `表三 ${title}`,
        left: left.map((column) => cell(code, column)),
        right: right.map((column) => cell(code, column))
      }))
  return form.disputes.map(({ code }) => ({
    where: `表四 ${blockTitle(form, code)}`,
    left: left.map((column) => ({ table: 'disputes' as const, row: code, column })),
    right: right.map((column) => ({ table: 'disputes' as const, row: code, column }))
  }))
}

function judge(read: FiguresRead, { id, label }: FormIdentity, { where, left, right }: Equation): ReportFinding[] {
  const [a, b] = [read.sum(left), read.sum(right)]
  if (a === null || b === null || Math.abs(a - b) < HAIR) return []
  // A printed total is held to its parts; of two sums the second to the first.
  const [expected, found] = left.length === 1 ? [b, a] : [a, b]
  const rule = id as ReportFinding['rule']
  return [{ rule, severity: 'error', where, expected, found, why: label, cells: [...left, ...right] }]
}

/** Figures with decimals are printed by mistake, and added up like others. */
const HAIR = 1e-6

/** Rows carried in against what last year's report carried out, column by column. */
export function carryOverFindings(read: FiguresRead, last: FiguresRead, pairs: CarryPairs): ReportFinding[] {
  const [total, lastTotal] = [totalColumn(read.form), totalColumn(last.form)]
  return pairs.flatMap(({ row, column, lastRow, ...pair }) => {
    // A printed total is held to the printed total, which may be wrong where its parts are right.
    const lastColumns = column === total ? [lastTotal] : pair.lastColumns
    const found = read.figure('applications', row, column)
    const expected = last.sum(lastColumns.map((c) => ({ table: 'applications', row: lastRow, column: c })))
    if (found === null || expected === null || found === expected) return []
    const where = `表三 ${rowTitle(read.form, row)} ${columnTitle(read.form, column)}`
    const why = '上年结转＝上一年度结转下年度'
    return [{ rule: 'carryOver', severity: 'error', where, expected, found, why, cells: [{ table: 'applications', row, column }] }]
  })
}

export type CarryPairs = { row: string; column: string; lastRow: string; lastColumns: string[] }[]
