import type { Row } from './harness.ts'

/** A table for people. */
export function asTable(rows: readonly Row[]): string {
  const cells = [
    ['', 'ours', 'baseline', 'unit', 'ratio', 'baseline is'],
    ...rows.map((row) => [row.name, figure(row.value), figure(row.baselineValue), row.unit, `${figure(row.ratio)}x`, row.baseline])
  ]
  const widths = (cells[0] ?? []).map((_, column) => Math.max(...cells.map((line) => line[column]?.length ?? 0)))
  return cells
    .map((line) =>
      line
        .map((cell, column) => pad(cell, widths[column] ?? 0, column))
        .join('  ')
        .trimEnd()
    )
    .join('\n')
}

const figure = (value: number) => value.toLocaleString('en', { maximumSignificantDigits: 4 })

/** Figures stand right, words left. */
const pad = (cell: string, width: number, column: number) =>
  column >= 1 && column !== 3 && column !== 5 ? cell.padStart(width) : cell.padEnd(width)
