import type { Form } from '@mingdu/schema'
import type { SpannedCell } from '../../paper/spanned-table.ts'
import type { SomeReport } from './any-report.ts'

/** A report as paragraphs and tables, the tables with the merged cells of the printed form. */
export type Leaf = { text: string } | { table: SpannedCell[][] }

export function leavesOf(report: SomeReport, title: string): Leaf[] {
  const { parts } = report.form
  return [
    { text: title },
    { text: parts[0]?.title ?? '' },
    { text: '本年度收到的申请均已办理。' },
    { text: parts[1]?.title ?? '' },
    { table: proactiveTable(report) },
    { text: parts[2]?.title ?? '' },
    { table: applicationsTable(report) },
    { text: parts[3]?.title ?? '' },
    { table: disputesTable(report) },
    { text: parts[4]?.title ?? '' },
    { text: '无。' }
  ]
}

const cell = (text: string, columns = 1, rows = 1): SpannedCell => ({ text, rows, columns })
const figures = (line: (number | null)[] | undefined): SpannedCell[] =>
  (line ?? []).map((value) => cell(value === null ? '' : String(value)))

function proactiveTable({ form, proactive }: SomeReport): SpannedCell[][] {
  const widest = Math.max(...form.proactive.map((block) => block.columns.length)) + 1
  return form.proactive.flatMap((block) => [
    [cell(block.clause, widest)],
    [cell('信息内容'), ...block.columns.map((column, i) => cell(column.title, i === block.columns.length - 1 ? widest - 1 - i : 1))],
    ...block.rows.map((row) => [cell(row.title), ...lastWide(figures(proactive[row.code]), widest - 1)])
  ])
}

/** The last cell of a short row reaches to the edge. */
const lastWide = (cells: SpannedCell[], width: number): SpannedCell[] =>
  cells.map((one, i) => (i === cells.length - 1 ? { ...one, columns: width - i } : one))

function applicationsTable({ form, applications }: SomeReport): SpannedCell[][] {
  const { rows, columns, cornerNote, columnsHead } = form.applications
  const grouped = columns.filter((column) => column.group)
  const top = [cell(cornerNote, 3, 3), cell(columnsHead, columns.length)]
  const heads = columns.flatMap((column) => {
    if (!column.group) return [cell(column.title, 1, 2)]
    return column === grouped[0] ? [cell(column.group, grouped.length)] : []
  })
  const numbers = rows.filter((row) => row.kind === 'number')
  const below = (code: string) => numbers.filter((row) => row.code.startsWith(`${code}.`))
  const body = numbers.map((row) => {
    const parents = ancestors(form, row.code)
    const labels = parents.flatMap((parent) => (below(parent.code)[0] === row ? [cell(parent.title, 1, below(parent.code).length)] : []))
    return [...labels, cell(row.title, 3 - parents.length), ...figures(applications[row.code])]
  })
  return [top, heads, grouped.map((column) => cell(column.title)), ...body]
}

function ancestors(form: Form, code: string): { code: string; title: string }[] {
  const row = form.applications.rows.find((r) => r.code === code)
  const parent = form.applications.rows.find((r) => r.code === row?.parent)
  return parent ? [...ancestors(form, parent.code), parent] : []
}

function disputesTable({ form, reviews }: SomeReport): SpannedCell[][] {
  const [review, ...suits] = form.disputes
  const width = review?.columns.length ?? 0
  return [
    [cell(review?.heads[0] ?? '', width), cell(suits[0]?.heads[0] ?? '', suits.length * width)],
    [...(review?.columns ?? []).map((column) => cell(column.title, 1, 2)), ...suits.map((block) => cell(block.heads[1] ?? '', width))],
    suits.flatMap((block) => block.columns.map((column) => cell(column.title))),
    figures(reviews)
  ]
}
