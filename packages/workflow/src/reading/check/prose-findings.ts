import type { Form, ReportFinding } from '@mingdu/schema'
import { rowCounting } from '../../annual/identities.ts'
import { type FiguresRead, totalColumn } from './figures-read.ts'
import { type Claimed, claimsOf } from './prose-claims.ts'

type Cells = ReportFinding['cells']

/** Figures of the prose that its own tables do not have. What is not said is not missed. */
export function proseFindings(read: FiguresRead): ReportFinding[] {
  return Object.entries(read.report.prose).flatMap(([part, prose]) =>
    part !== read.form.parts[0]?.code
      ? []
      : claimsOf(prose).flatMap(({ of, n, said }): ReportFinding[] => {
          const cells = cellsOf(read, of)
          const expected = cells ? read.sum(cells) : null
          if (cells === null || expected === null || expected === n) return []
          const about = { rule: 'proseAgainstTable' as const, where: `第一部分“${said}”`, expected, found: n, cells }
          if (withCarriedIn(read, of, cells) === n)
            return [{ ...about, severity: 'note', why: '正文的数包含上年结转，与表三“本年新收”不同' }]
          return [{ ...about, severity: 'warning', why: '正文与表格的数不一致' }]
        })
  )
}

/** Many reports say as received what they handled: what came in and what was carried in. */
function withCarriedIn(read: FiguresRead, of: Claimed, cells: Cells): number | null {
  if (!['received', 'naturalPerson', 'business'].includes(of)) return null
  const carried = rowCounting(read.form, 'carriedIn')
  return read.sum([...cells, ...cells.map((cell) => ({ ...cell, row: carried }))])
}

/** Null where this report has no such rows. */
function cellsOf({ form, hasRow }: FiguresRead, of: Claimed): Cells | null {
  const total = totalColumn(form)
  const inTable = (rows: string[], column = total): Cells | null => {
    const there = rows.filter(hasRow)
    return there.length === 0 ? null : there.map((row) => ({ table: 'applications', row, column }))
  }
  switch (of) {
    case 'received':
      return inTable([rowCounting(form, 'new')])
    case 'naturalPerson':
    case 'business':
      return inTable([rowCounting(form, 'new')], of)
    case 'carriedIn':
    case 'carriedOut':
      return inTable([rowCounting(form, of)])
    case 'handled':
      return inTable(form.applications.rows.filter((row) => row.counts?.some((c) => 'sum' in c)).map((row) => row.code))
    case 'reviews':
    case 'suits':
      return disputes(form, of === 'reviews')
    case 'givenInAll':
      return inTable(rowsNamed(form, ['provided', 'partlyProvided']))
    default:
      return inTable(rowsNamed(form, [of]))
  }
}

/** The rows that the words of the prose name, or those of the groups. */
const rowsNamed = (form: Form, names: readonly Claimed[]): string[] =>
  form.applications.rows
    .filter((row) => row.prose !== undefined && names.includes(row.prose))
    .flatMap((named) => form.applications.rows.filter((row) => row === named || row.parent === named.code))
    .map((row) => row.code)

function disputes(form: Form, reviews: boolean): Cells {
  const [review, ...suits] = form.disputes
  return (reviews ? [review] : suits).flatMap((block) =>
    (block?.columns ?? [])
      .filter((column) => column.sum)
      .map((column) => ({ table: 'disputes', row: block?.code ?? '', column: column.code }))
  )
}
