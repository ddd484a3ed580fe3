import type { ReportCell } from '@mingdu/schema'
import type { SheetCell } from './sheet.ts'
import type { Line } from './take-apart.ts'

type Given = {
  codes: readonly Pick<ReportCell, 'table' | 'row' | 'column'>[]
  line: Line
  /** What is printed in the whole row, and where, for figures without a cell of their own. */
  found: string
  at: string | null
  isUnread: boolean
  cells?: (SheetCell | null)[]
}

/** The cells of a row with where each was read. In a row with something unread, its blanks are what is open. */
export const cellsRead = ({ codes, line, found, at, isUnread, cells }: Given): ReportCell[] =>
  codes.map((code, i) => {
    const value = line[i] ?? null
    const own = cells?.[i]
    const open = isUnread && (cells === undefined || /\d/.test(own?.text ?? ''))
    const state = value !== null ? 'read' : open ? 'unread' : 'blank'
    return { ...code, value, state, at: own?.at ?? at, found: cells ? (own?.text ?? '') : found.slice(0, 200) }
  })
