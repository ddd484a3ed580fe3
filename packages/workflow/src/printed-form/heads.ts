import type { FormColumn, FormRow } from '@mingdu/schema'

/** A printed head: a title over its columns or rows. */
export type Head = { key: string; title: string; colspan: number; rowspan: number }
export type ColumnHead = Head & { code: string | null }

/** One printed row: the heads that begin in it, then its figures. */
export type PrintedRow = { code: string; groups: (Head & { depth: number })[]; title: Head }

/** Columns of titles left of the figures: as many as the deepest row has levels. */
export const titleColumns = (rows: readonly FormRow[]): number => Math.max(...rows.map((r) => depthOf(r, rows))) + 1

/**
 * Merged heads of the rows, as printed: a group's title spans its number rows and begins in the first of
 * them; a row's own title spans the title columns that no group takes.
 */
export function printedRows(rows: readonly FormRow[]): PrintedRow[] {
  const columns = titleColumns(rows)
  const begun = new Set<string>()
  return rows
    .filter((r) => r.kind === 'number')
    .map((row) => {
      const ancestors = ancestorsOf(row, rows)
      const groups = ancestors
        .filter((g) => !begun.has(g.code))
        .map((g) => ({ key: g.code, title: g.title, colspan: 1, rowspan: numbersUnder(g, rows), depth: depthOf(g, rows) }))
      for (const g of groups) begun.add(g.key)
      return { code: row.code, groups, title: { key: row.code, title: row.title, colspan: columns - ancestors.length, rowspan: 1 } }
    })
}

/** The two lines of heads under 申请人情况: spanning heads, and beneath them the columns they span. */
export function columnHeads(columns: readonly FormColumn[]): { upper: ColumnHead[]; lower: ColumnHead[] } {
  const upper: ColumnHead[] = []
  const lower: ColumnHead[] = []
  for (const column of columns) {
    const own = { key: column.code, code: column.code, title: column.title, colspan: 1 }
    if (!column.group) {
      upper.push({ ...own, rowspan: 2 })
      continue
    }
    const open = upper[upper.length - 1]
    if (open?.code === null && open.title === column.group) open.colspan += 1
    else upper.push({ key: `group-${column.code}`, code: null, title: column.group, colspan: 1, rowspan: 1 })
    lower.push({ ...own, rowspan: 1 })
  }
  return { upper, lower }
}

function ancestorsOf(row: FormRow, rows: readonly FormRow[]): FormRow[] {
  const parent = row.parent === undefined ? undefined : rows.find((r) => r.code === row.parent)
  return parent ? [...ancestorsOf(parent, rows), parent] : []
}

const depthOf = (row: FormRow, rows: readonly FormRow[]): number => ancestorsOf(row, rows).length

const numbersUnder = (group: FormRow, rows: readonly FormRow[]): number =>
  rows.filter((r) => r.kind === 'number' && ancestorsOf(r, rows).some((a) => a.code === group.code)).length
