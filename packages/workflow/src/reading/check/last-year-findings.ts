import type { ReportFinding } from '@mingdu/schema'
import { isFar } from '../../annual/proactive.ts'
import { blockTitle, type FiguresRead, rowTitle, totalColumn } from './figures-read.ts'

/** What in this report is so unlike last year's that it is worth a look. */
export const unlikeLastYear = (read: FiguresRead, last: FiguresRead): ReportFinding[] => [...jumps(read, last), ...stock(read, last)]

/** Whether the other report is of the year before, as far as both say their year. */
export const isLastYear = ({ report }: FiguresRead, { report: last }: FiguresRead): boolean =>
  report.year === null || last.year === null || last.year === report.year - 1

/** What makes the other report a doubtful one to compare with. */
export function notLastYear({ report }: FiguresRead, { report: last }: FiguresRead): ReportFinding[] {
  const about = { rule: 'notLastYear' as const, severity: 'warning' as const, cells: [] }
  const findings: ReportFinding[] = []
  if (report.year !== null && last.year !== null && last.year !== report.year - 1)
    findings.push({ ...about, where: '年度', expected: report.year - 1, found: last.year, why: '对照的不是上一年度的报告，结转没有核对' })
  if (report.organ !== null && last.organ !== null && last.organ !== report.organ)
    findings.push({ ...about, where: '机关', expected: report.organ, found: last.organ, why: '两份报告的机关名称不同' })
  return findings
}

type Compared = { where: string; cell: ReportFinding['cells'][number]; unit: 'count' | 'change' | 'tenThousandYuan' }

/** Totals of tables 三 and 四, and table 二 where both forms have the cell. */
function jumps(read: FiguresRead, last: FiguresRead): ReportFinding[] {
  return [...totals(read), ...published(read)].flatMap(({ where, cell, unit }) => {
    const [found, expected] = [read, last].map((of) => of.figure(cell.table, cell.row, cell.column))
    // Money is compared in fen.
    const scale = unit === 'tenThousandYuan' ? 1_000_000 : 1
    if (found == null || expected == null || !isFar(unit, expected * scale, found * scale)) return []
    return [{ rule: 'unlikeLastYear', severity: 'warning', where, expected, found, why: '与上一年度相差很大', cells: [cell] }]
  })
}

function totals({ form, report }: FiguresRead): Compared[] {
  const total = totalColumn(form)
  const rows = Object.keys(report.applications).map((row): Compared => {
    return { where: `表三 ${rowTitle(form, row)} 总计`, cell: { table: 'applications', row, column: total }, unit: 'count' }
  })
  const blocks = form.disputes.flatMap((block) =>
    block.columns
      .filter((column) => column.sum)
      .map((column): Compared => {
        const cell = { table: 'disputes' as const, row: block.code, column: column.code }
        return { where: `表四 ${blockTitle(form, block.code)} ${column.title}`, cell, unit: 'count' }
      })
  )
  return [...rows, ...blocks]
}

const published = ({ proactiveForm }: FiguresRead): Compared[] =>
  proactiveForm.proactive.flatMap((block) =>
    block.rows.flatMap((row) =>
      block.columns.map(({ code, title, unit }): Compared => {
        return { where: `表二 ${row.title} ${title}`, cell: { table: 'proactive', row: row.code, column: code }, unit }
      })
    )
  )

/** A stock that is not last year's with what came and went: expiry, amendment and transfer are good reasons. */
function stock(read: FiguresRead, last: FiguresRead): ReportFinding[] {
  return read.proactiveForm.proactive.flatMap(({ rows, columns, expected }) =>
    rows.flatMap((row): ReportFinding[] => {
      if (!expected) return []
      const at = (column: string) => ({ table: 'proactive' as const, row: row.code, column })
      const found = read.figure('proactive', row.code, expected.column)
      const came = [last.sum([at(expected.column)]), read.sum(expected.plus.map(at)), read.sum(expected.minus.map(at))]
      const [before, plus, minus] = came
      if (found === null || before == null || plus == null || minus == null) return []
      const comesTo = before + plus - minus
      const title = columns.find((column) => column.code === expected.column)?.title
      if (comesTo === found) return []
      const cells = [expected.column, ...expected.plus, ...expected.minus].map(at)
      return [
        {
          rule: 'notAsExpected',
          severity: 'note',
          where: `表二 ${row.title} ${title}`,
          expected: comesTo,
          found,
          why: expected.label,
          cells
        }
      ]
    })
  )
}
