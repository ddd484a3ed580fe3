import { tenThousandYuan } from '@mingdu/schema'
import { partOf } from '@mingdu/workflow'
import { columnHeads, disputesHeads, printedRows, titleColumns } from '@mingdu/workflow/printed-form'
import type { ReportPaper } from './report-paper.ts'

/** A cell as its row names it; the figure's text is what the form prints. */
export type PrintedCell = { kind: 'head' | 'title' | 'figure'; text: string; rows: number; columns: number }

/** A table as printed: `widths` in hundredths of the page's width, one a column. */
export type PrintedTable = { title: string; widths: number[]; heads: PrintedCell[][]; body: PrintedCell[][] }

/** The three tables of the form in the order of its parts, with the merged cells that the form prints. */
export const printedTables = (paper: ReportPaper): PrintedTable[] => {
  const tables = { proactive: proactiveTable(paper), applications: applicationsTable(paper), disputes: disputesTable(paper) }
  return (Object.keys(tables) as (keyof typeof tables)[])
    .sort((a, b) => partOf(paper.form, a).place - partOf(paper.form, b).place)
    .map((name) => ({ title: partOf(paper.form, name).title, ...tables[name] }))
}

type Sheet = Omit<PrintedTable, 'title'>

const head = (text: string, columns = 1, rows = 1): PrintedCell => ({ kind: 'head', text, rows, columns })
const title = (text: string, columns = 1, rows = 1): PrintedCell => ({ kind: 'title', text, rows, columns })
const figure = (n: number | null | undefined, columns = 1): PrintedCell => ({
  kind: 'figure',
  text: n === null || n === undefined ? '' : String(n),
  rows: 1,
  columns
})
const heads = (line: readonly { title: string; colspan: number; rowspan: number }[]) => line.map((h) => head(h.title, h.colspan, h.rowspan))

/** Blocks under one another, each clause over its own columns; the last cell of a short row reaches to the edge. */
function proactiveTable({ form, proactive }: ReportPaper): Sheet {
  const widest = Math.max(...form.proactive.map((b) => b.columns.length))
  const body = form.proactive.flatMap(({ clause, columns, rows }) => {
    const span = (i: number) => (i === columns.length - 1 ? widest - i : 1)
    return [
      [head(clause, widest + 1)],
      [head('信息内容'), ...columns.map((c, i) => head(c.title, span(i)))],
      ...rows.map((row) => [
        title(row.title),
        ...columns.map(({ code, unit }, i) => {
          const n = proactive[row.code]?.[code] ?? null
          return n !== null && unit === 'tenThousandYuan' ? { ...figure(0, span(i)), text: tenThousandYuan(n) } : figure(n, span(i))
        })
      ])
    ]
  })
  return { widths: shares(Array.from({ length: widest + 1 }, () => 1)), heads: [], body }
}

function applicationsTable({ form, applications }: ReportPaper): Sheet {
  const { rows, columns, cornerNote, columnsHead } = form.applications
  const titles = titleColumns(rows)
  const { upper, lower } = columnHeads(columns)
  return {
    widths: shares([...titleShares(titles), ...columns.map(() => 9)]),
    heads: [[head(cornerNote, titles, 3), head(columnsHead, columns.length)], heads(upper), heads(lower)],
    body: printedRows(rows).map((row) => [
      ...row.groups.map((g) => title(g.title, g.colspan, g.rowspan)),
      title(row.title.title, row.title.colspan),
      ...columns.map((_, i) => figure(applications[row.code]?.[i]))
    ])
  }
}

/** As the printed form has them: narrow outside, the row's own title widest. */
const titleShares = (titles: number): number[] => Array.from({ length: titles }, (_, i) => (i === titles - 1 ? 24 : i === 0 ? 5 : 10))

function disputesTable({ form, disputes }: ReportPaper): Sheet {
  const { upper, lower } = disputesHeads(form.disputes)
  const columns = form.disputes.flatMap((b) => b.columns)
  return {
    widths: shares(columns.map(() => 1)),
    heads: [heads(upper), heads(lower), columns.map((c) => head(c.title))],
    body: [columns.map((_, i) => figure(disputes[i]))]
  }
}

function shares(parts: number[]): number[] {
  const all = parts.reduce((a, b) => a + b, 0)
  return parts.map((part) => (part / all) * 100)
}
