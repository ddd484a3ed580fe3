import type { ProactiveBlock, ProactiveFigures } from '@mingdu/schema'
import { type CellAt, keyOf } from './identities.ts'
import { figureTyped } from './proactive-words.ts'

type Cell = CellAt & { unit: ProactiveBlock['columns'][number]['unit'] }

/** The figures that were typed, and the cells in which no figure can be read; those count as blank meanwhile. */
export function typedFigures(cells: readonly Cell[], texts: Readonly<Record<string, string>>) {
  const figures: ProactiveFigures = {}
  const wrong = new Set<string>()
  for (const { row, column, unit } of cells) {
    const key = keyOf({ row, column })
    const figure = figureTyped(texts[key] ?? '', unit)
    if (figure === undefined) wrong.add(key)
    figures[row] = { ...figures[row], [column]: figure ?? null }
  }
  return { figures, wrong }
}
