import { figureOf, tokensOf } from './tokens.ts'

/** What one cell says: a figure, nothing, or something that is no single figure. */
export type CellFigure = { is: 'figure'; value: number; unit: string } | { is: 'empty' } | { is: 'marked' } | { is: 'unclear' }

/** A cell holds one figure, perhaps with a unit and a note; `/`, `-` and 无 say that nothing was filled in. */
export function cellFigure(text: string): CellFigure {
  const said = text.replace(/\s+/g, ' ').trim()
  if (said === '') return { is: 'empty' }
  if (MARK.test(said)) return { is: 'marked' }
  const parts = FIGURE.exec(said)?.groups
  const token = tokensOf(parts?.figure ?? '')[0]
  // A figure does not begin with a nought: several stand in one cell.
  if (!parts || !token || /^-?0\d/.test(parts.figure ?? '')) return { is: 'unclear' }
  return { is: 'figure', value: figureOf(token) as number, unit: parts.unit ?? '' }
}

const MARK = /^(?:[/\\—–―_*-]+|无|空|\/|nbsp)$/
const FIGURE =
  /^(?<figure>-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?) ?(?<unit>件|条|个|份|次|项|宗|起|部|万元|亿元|元)?(?: ?[(（[【注*].*)?$/su
