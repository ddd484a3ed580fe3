import type { Form, FormColumn, IdentityResult, TableView } from '@mingdu/schema'

/** A cell of a table by its row and column; in table 四 the block stands for the row. */
export type CellAt = { row: string; column: string }

/** The printed identities that a cell takes part in. */
export const identitiesOf = ({ row, column }: CellAt, identities: readonly IdentityResult[]): IdentityResult[] =>
  identities.filter((i) => {
    if (i.scope === 'row') return i.at === row
    const named = i.leftCodes.includes(row) || (i.scope === 'column' && i.rightCodes.includes(row))
    return i.scope !== 'line' && i.at === column && named
  })

/** Cells whose identity does not hold: washed red on the sheet. */
export function brokenCells(identities: readonly IdentityResult[], columns: readonly FormColumn[]): Set<string> {
  const broken = identities.filter((i) => i.difference !== 0)
  const cells = broken.flatMap((i) => {
    if (i.scope === 'row') return columns.map((c) => keyOf({ row: i.at, column: c.code }))
    if (i.scope === 'carryOver') return i.leftCodes.map((row) => keyOf({ row, column: i.at }))
    return i.scope === 'column' ? ends(i).map((row) => keyOf({ row, column: i.at })) : []
  })
  return new Set(cells)
}

/** The rows that the drawing ties together; of a sum over many rows only the sum itself. */
export const ends = (i: IdentityResult): string[] => [
  ...(i.leftCodes.length > 4 ? [] : i.leftCodes),
  ...(i.rightCodes.length > 4 ? [] : i.rightCodes)
]

export const keyOf = ({ row, column }: CellAt): string => `${row}~${column}`

export function cellAt(key: string | null): CellAt | null {
  const match = /^([A-Za-z\d.]+)~([A-Za-z\d]+)$/.exec(key ?? '')
  return match ? { row: match[1] as string, column: match[2] as string } : null
}

/** What stands at the head of a cell of table 三 or 四, and its figure. */
export function cellTitles(form: Form, table: TableView, { row, column }: CellAt): { row: string; column: string; n: number } {
  const block = form.disputes.find((b) => b.code === row)
  if (block) {
    const title = block.columns.find((c) => c.code === column)?.title ?? column
    return { row: block.heads.join(' '), column: title, n: table.disputes[disputeIndex(form, { row, column })] ?? 0 }
  }
  const { rows, columns } = form.applications
  const index = columns.findIndex((c) => c.code === column)
  const n = table.applications[row]?.[index] ?? 0
  return { row: rows.find((r) => r.code === row)?.title ?? row, column: columns[index]?.title ?? column, n }
}

const disputeIndex = (form: Form, { row, column }: CellAt): number =>
  form.disputes.flatMap((b) => b.columns.map((c) => `${b.code}~${c.code}`)).indexOf(keyOf({ row, column }))
