import type { PaperCell, TableBlock } from '@mingdu/workflow/reading'
import type { Rules } from './pdf-rules.ts'
import { cellText, type Piece } from './pdf-text.ts'

export type RuledTable = { block: TableBlock; top: number; pieces: Piece[] }

/**
 * The tables of a page by the rules drawn around their cells. The rules make a fine grid; boxes of it with
 * no rule between them are one cell, however far it reaches.
 */
export function ruledTables(rules: Rules, pieces: readonly Piece[], page: number): RuledTable[] {
  const closed = withEnds(rules)
  const xs = lines(closed.upright.map((rule) => rule.x))
  const ys = lines(closed.level.map((rule) => rule.y)).reverse()
  if (xs.length < 2 || ys.length < 2 || xs.length * ys.length > TOO_FINE) return []
  const grid = boxes(closed, xs, ys)
  const tables: RuledTable[] = []
  for (const cells of together(grid)) {
    const filled = fill(cells, pieces, xs, ys, page)
    if (filled.cells.length >= 2 && filled.pieces.length > 0)
      tables.push({ block: { kind: 'table', cells: filled.cells, at: `第${page}页的表` }, top: filled.top, pieces: filled.pieces })
  }
  return tables
}

const TOO_FINE = 60_000
/** Rules as near as this are one. */
const NEAR = 2.5

function lines(at: readonly number[]): number[] {
  const found: number[] = []
  for (const one of [...at].sort((a, b) => a - b))
    if (found.length === 0 || one - (found[found.length - 1] as number) > NEAR) found.push(one)
  return found
}

/** A table that goes on over the page has no rule there: where its upright rules end together, it is closed. */
function withEnds(rules: Rules): Rules {
  const ends = rules.upright.flatMap(({ x, from, to }) => [
    { x, y: from },
    { x, y: to }
  ])
  const level = lines(ends.map((end) => end.y)).flatMap((y) => {
    const here = ends.filter((end) => Math.abs(end.y - y) <= NEAR).map((end) => end.x)
    if (here.length < 3 || rules.level.some((rule) => Math.abs(rule.y - y) <= NEAR)) return []
    return [{ y, from: Math.min(...here), to: Math.max(...here) }]
  })
  return { ...rules, level: [...rules.level, ...level] }
}

type Box = { row: number; column: number; rows: number; columns: number }

/** Boxes of the grid joined where no rule parts them; those open to the outside are no cells. */
function boxes(rules: Rules, xs: number[], ys: number[]): Box[] {
  const [rows, columns] = [ys.length - 1, xs.length - 1]
  const isUpright = covered(
    rules.upright.map((r) => ({ at: r.x, from: r.from, to: r.to })),
    xs,
    ys
  )
  const isLevel = covered(
    rules.level.map((r) => ({ at: r.y, from: r.from, to: r.to })),
    ys,
    xs
  )
  const owner = Array.from({ length: rows * columns + 1 }, (_, i) => i)
  const outside = rows * columns
  const find = (i: number): number => {
    let at = i
    while (owner[at] !== at) at = owner[at] = owner[owner[at] as number] as number
    return at
  }
  const join = (a: number, b: number) => {
    owner[find(a)] = find(b)
  }
  const box = (row: number, column: number) =>
    row < 0 || column < 0 || row >= rows || column >= columns ? outside : row * columns + column
  for (let row = 0; row <= rows; row++)
    for (let column = 0; column <= columns; column++) {
      if (row < rows && !isUpright(column, row)) join(box(row, column - 1), box(row, column))
      if (column < columns && !isLevel(row, column)) join(box(row - 1, column), box(row, column))
    }
  const found = new Map<number, Box>()
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const key = find(box(row, column))
      if (key === find(outside)) continue
      const known = found.get(key)
      if (!known) found.set(key, { row, column, rows: 1, columns: 1 })
      else grow(known, row, column)
    }
  return [...found.values()]
}

function grow(box: Box, row: number, column: number): void {
  const right = Math.max(box.column + box.columns, column + 1)
  box.column = Math.min(box.column, column)
  box.columns = right - box.column
  box.rows = Math.max(box.rows, row - box.row + 1)
}

/** Whether a rule on line `n` of `at` runs along the stretch `k` between two lines across. */
function covered(rules: { at: number; from: number; to: number }[], at: number[], across: number[]): (n: number, k: number) => boolean {
  const known = new Set<number>()
  const order = (k: number): [number, number] => {
    const [a, b] = [across[k] as number, across[k + 1] as number]
    return a < b ? [a, b] : [b, a]
  }
  for (const rule of rules) {
    const n = at.findIndex((line) => Math.abs(line - rule.at) <= NEAR)
    for (let k = 0; k + 1 < across.length; k++) {
      const [from, to] = order(k)
      const middle = (from + to) / 2
      if (rule.from <= middle && rule.to >= middle) known.add(n * across.length + k)
    }
  }
  return (n, k) => known.has(n * across.length + k)
}

/** Cells that touch are of one table. */
function together(cells: readonly Box[]): Box[][] {
  const left = new Set(cells)
  const tables: Box[][] = []
  for (const first of cells) {
    if (!left.delete(first)) continue
    const table = [first]
    for (const cell of table)
      for (const other of left)
        if (touch(cell, other)) {
          left.delete(other)
          table.push(other)
        }
    tables.push(table)
  }
  return tables
}

const touch = (a: Box, b: Box): boolean =>
  a.row <= b.row + b.rows && b.row <= a.row + a.rows && a.column <= b.column + b.columns && b.column <= a.column + a.columns

function fill(boxesOfTable: Box[], pieces: readonly Piece[], xs: number[], ys: number[], page: number) {
  const taken: Piece[] = []
  const first = Math.min(...boxesOfTable.map((box) => box.row))
  const cells = boxesOfTable.map((box): PaperCell => {
    const [left, right] = [xs[box.column] as number, xs[box.column + box.columns] as number]
    const [top, bottom] = [ys[box.row] as number, ys[box.row + box.rows] as number]
    const own = pieces.filter((piece) => {
      const [x, y] = [piece.x + piece.width / 2, piece.y + piece.size * 0.35]
      return x >= left && x < right && y < top && y >= bottom
    })
    taken.push(...own)
    // The fine grid has more columns than the table: cells are counted as they are seen.
    const before = boxesOfTable.filter((other) => other.column < box.column && other.row <= box.row && other.row + other.rows > box.row)
    return { text: cellText(own), ...box, at: `第${page}页表格第${box.row - first + 1}行第${before.length + 1}格` }
  })
  return { cells, pieces: taken, top: Math.max(...boxesOfTable.map((box) => ys[box.row] as number)) }
}
