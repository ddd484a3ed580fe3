import type { PrintedRow } from './printed-rows.ts'
import { type Line, waysToTakeApart } from './take-apart.ts'
import { digitsIn, figureOf, type Token, tokensOf } from './tokens.ts'

/** What a printed row may say: one way is certain, several are for the table to decide, none is unread. */
export type Reading = { ways: Line[]; found: string; why?: string }

/** Where the first figure stands in the rows that are complete, by the place of the label: the table's geometry. */
export type Geometry = ReadonlyMap<number, ReadonlySet<number>>

export function geometryOf(rows: readonly PrintedRow[], count: number): Geometry {
  const geometry = new Map<number, Set<number>>()
  for (const { cells } of rows) {
    if (!cells) continue
    const filled = cells.texts.flatMap((cell, i) => (i > cells.label && isFigure(cell) ? [i] : []))
    const start = filled[0]
    if (start === undefined || filled.length !== count || filled.at(-1) !== start + count - 1) continue
    geometry.set(cells.label, (geometry.get(cells.label) ?? new Set()).add(start))
  }
  return geometry
}

export function readRow(row: PrintedRow, count: number, geometry: Geometry, fits: (line: Line) => boolean): Reading {
  const found = row.after
    .replace(/[^\d\s,.|/\\—–-]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  const tokens = tokensOf(row.after)
  if (tokens.length === count) return { ways: [tokens.map(figureOf)], found }
  if (tokens.length === 0) return { ways: [Array<null>(count).fill(null)], found }
  if (tokens.length > count) return { ways: [], found, why: `印有${tokens.length}个数，表中只有${count}格` }
  if (row.cells && row.cells.texts.filter(isFigure).length > 1) {
    const placed = inCells(row.cells, count, geometry)
    return placed ? { ways: [placed], found } : { ways: [], found, why: '有空格，空的是哪几格无从判断' }
  }
  return runTogether(tokens, count, found, fits)
}

/** Figures in cells of their own with blank cells among them: which cells, the complete rows show. */
function inCells(cells: NonNullable<PrintedRow['cells']>, count: number, geometry: Geometry): Line | null {
  const starts = [...(geometry.get(cells.label) ?? [])]
  const start = starts[0]
  if (start === undefined || starts.length > 1) return null
  const own = Array.from({ length: count }, (_, i) => cells.texts[start + i] ?? '')
  const outside = cells.texts.filter((cell, i) => i > cells.label && (i < start || i >= start + count) && tokensOf(cell).length > 0)
  if (outside.length > 0 || own.some((cell) => tokensOf(cell).length > 1)) return null
  return own.map((cell) => (isFigure(cell) ? Number(cell.replaceAll(',', '')) : null))
}

const isFigure = (cell: string): boolean => /^-?[\d,]+(?:\.\d+)?$/.test(cell)

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
