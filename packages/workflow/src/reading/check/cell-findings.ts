import type { ReportCell, ReportFinding } from '@mingdu/schema'
import { blockTitle, type FiguresRead, rowTitle } from './figures-read.ts'

/** What the cells themselves show: unread, blank, and figures that count nothing. */
export function cellFindings(read: FiguresRead): ReportFinding[] {
  return [...unread(read), ...blanks(read), ...noCounts(read)]
}

function unread(read: FiguresRead): ReportFinding[] {
  const open = read.report.cells.filter((cell) => cell.state === 'unread')
  return read.report.unread.map(({ where, found, why }) => {
    const cells = open.filter((cell) => where === (cell.table === 'disputes' ? '表四' : whereOf(read, cell)))
    return { rule: 'unread', severity: 'warning', where, expected: null, found, why, cells: cells.map(bare) }
  })
}

function blanks(read: FiguresRead): ReportFinding[] {
  const rows = new Map<string, ReportCell[]>()
  for (const cell of read.report.cells)
    if (cell.state === 'blank') rows.set(`${cell.table} ${cell.row}`, [...(rows.get(`${cell.table} ${cell.row}`) ?? []), cell])
  return [...rows.values()].map((cells) => ({
    rule: 'blank',
    severity: 'note',
    where: whereOf(read, cells[0] as ReportCell),
    expected: null,
    found: [...new Set(cells.map((cell) => cell.found.trim()))].join(' ').trim() || null,
    why: `${cells.length}格没有填数；空白不是零`,
    cells: cells.map(bare)
  }))
}

/** Everything but money is counted in whole numbers, and only a change may be below nought. */
function noCounts(read: FiguresRead): ReportFinding[] {
  return read.report.cells.flatMap((cell): ReportFinding[] => {
    const unit = cell.table === 'proactive' ? unitOf(read, cell) : 'count'
    if (cell.value === null || (unit === 'tenThousandYuan' ? cell.value >= 0 : isCount(cell.value, unit === 'change'))) return []
    const why = '件数应为非负整数'
    return [
      { rule: 'noCount', severity: 'warning', where: whereOf(read, cell), expected: null, found: cell.value, why, cells: [bare(cell)] }
    ]
  })
}

const isCount = (value: number, mayBeLess: boolean): boolean => Number.isInteger(value) && (mayBeLess || value >= 0)

const unitOf = ({ proactiveForm }: FiguresRead, { row, column }: ReportCell) =>
  proactiveForm.proactive.find((block) => block.rows.some((r) => r.code === row))?.columns.find((c) => c.code === column)?.unit

function whereOf({ form, proactiveForm }: FiguresRead, { table, row }: ReportCell): string {
  if (table === 'applications') return `表三 ${rowTitle(form, row)}`
  if (table === 'disputes') return `表四 ${blockTitle(form, row)}`
  return `表二 ${proactiveForm.proactive.flatMap((block) => block.rows).find((r) => r.code === row)?.title ?? row}`
}

const bare = ({ table, row, column }: ReportCell) => ({ table, row, column })
