import type { PrintedRow } from './printed-rows.ts'
import { cellsOfRow, type RowCells } from './row-cells.ts'
import type { SheetCell } from './sheet.ts'
import { type Line, waysToTakeApart } from './take-apart.ts'
import { digitsIn, figureOf, type Token, tokensOf } from './tokens.ts'

/**
 * What a printed row may say: one way is certain, several are for the table to decide, none is unread.
 * `cells`: where each figure stands, if each has a cell of its own.
 */
export type Reading = { ways: Line[]; found: string; why?: string; cells?: (SheetCell | null)[] }

export function readRow(row: PrintedRow, count: number, columns: RowCells, fits: (line: Line) => boolean): Reading {
  const found = printed(row.after)
  const placed = row.cells ? cellsOfRow(row.cells, count, columns) : null
  if (placed) {
    const { line, ...rest } = placed
    return { ...rest, ways: line ? [line] : [] }
  }
  const tokens = tokensOf(row.after)
  if (tokens.length === count) return { ways: [tokens.map(figureOf)], found }
  if (tokens.length === 0) return { ways: [Array<null>(count).fill(null)], found }
  if (tokens.length > count) return { ways: [], found, why: `印有${tokens.length}个数，表中只有${count}格` }
  return runTogether(tokens, count, found, fits)
}

const printed = (text: string): string =>
  text
    .replace(/[^\d\s,.|/\\—–-]/g, '')
    .replace(/\s+/g, ' ')
    .trim()

function runTogether(tokens: Token[], count: number, found: string, fits: (line: Line) => boolean): Reading {
  const digits = digitsIn(tokens)
  if (tokens.length === 1 && digits === count) return oneDigitEach(tokens, count, found, fits)
  if (digits < count) return tooFew(tokens, count, found)
  const ways = waysToTakeApart(tokens, count, (line) => line.length < count || fits(line))
  if (ways === null) return { ways: [], found, why: '数字连写，拆法过多' }
  return ways.length > 0 ? { ways, found } : { ways, found, why: '数字连写，没有一种拆法符合勾稽关系' }
}

/**
 * As many digits as cells: one each, even where the sum is wrong in print. But where it is wrong and
 * larger figures with one blank cell would add up, either may be meant.
 */
function oneDigitEach(tokens: Token[], count: number, found: string, fits: (line: Line) => boolean): Reading {
  const ways = waysToTakeApart(tokens, count, () => true) ?? []
  const larger = waysToTakeApart(tokens, count - 1, (line) => line.length < count - 1 || addsUp(line)) ?? []
  if (ways.every(fits) || larger.length === 0) return { ways, found }
  return { ways: [], found, why: '数字连写，可能有空格，拆法不唯一' }
}

const addsUp = (line: Line): boolean => line.slice(0, -1).reduce<number>((sum, value) => sum + (value ?? 0), 0) === line.at(-1)

/**
 * Fewer figures than cells. Where all of them are nought and one is missing, no sum depends on which:
 * they stand in the first cells, the last stays open. Otherwise nothing is known.
 */
function tooFew(tokens: Token[], count: number, found: string): Reading {
  const noughts = tokens.every((token) => token.kind === 'figure' && /^0+$/.test(token.text))
  const why = `只印有${digitsIn(tokens)}个数，缺的是哪一格无从判断`
  if (noughts && digitsIn(tokens) === count - 1) return { ways: [[...Array<number>(count - 1).fill(0), null]], found, why }
  return { ways: [], found, why }
}
