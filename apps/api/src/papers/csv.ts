import { tenThousandYuan } from '@mingdu/schema'
import { partOf } from '@mingdu/workflow'
import { stringify } from 'csv-stringify/sync'
import { marksOf, type ReportPaper, titleOf } from './report-paper.ts'

/** One figure a line (RFC 4180, UTF-8 with its mark), for machines and pivot tables; money in units of ten thousand yuan. */
export const reportCsv = (paper: ReportPaper): string =>
  stringify([HEADS, ...figuresOf(paper).map((line) => [...line, titleOf(paper), marksOf(paper).join('；')])], {
    bom: true,
    record_delimiter: '\r\n',
    // What a spreadsheet would compute is written as text; a change that is negative is a number.
    escape_formulas: false
  })

const HEADS = ['表', '行代号', '行', '列代号', '列', '数', '年报', '标记']

function figuresOf({ form, proactive, applications, disputes }: ReportPaper): string[][] {
  const say = (n: number | null | undefined) => (n === null || n === undefined ? '' : String(n))
  const { rows, columns } = form.applications
  const cells = form.disputes.flatMap((b) => b.columns.map((c) => ({ b, c })))
  return [
    ...form.proactive.flatMap((b) =>
      b.rows.flatMap((r) =>
        b.columns.map((c) => {
          const n = proactive[r.code]?.[c.code] ?? null
          const text = n !== null && c.unit === 'tenThousandYuan' ? tenThousandYuan(n) : say(n)
          return [partOf(form, 'proactive').title, r.code, r.title, c.code, c.title, text]
        })
      )
    ),
    ...rows
      .filter((r) => r.kind === 'number')
      .flatMap((r) =>
        columns.map((c, i) => [partOf(form, 'applications').title, r.code, r.title, c.code, c.title, say(applications[r.code]?.[i])])
      ),
    ...cells.map(({ b, c }, i) => [partOf(form, 'disputes').title, b.code, b.heads.join('·'), c.code, c.title, say(disputes[i])])
  ]
}
