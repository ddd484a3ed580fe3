import type { FormColumn, IdentityResult } from '@mingdu/schema'

/** A cell of table 三 by its row and column. */
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
  const match = /^([\d.]+)~([A-Za-z]+)$/.exec(key ?? '')
  return match ? { row: match[1] as string, column: match[2] as string } : null
}
