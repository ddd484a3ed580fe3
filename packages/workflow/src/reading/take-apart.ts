import type { Token } from './tokens.ts'

/** Figures of one printed line; null where the cell is marked empty. */
export type Line = (number | null)[]

/**
 * Every way in which the tokens fill exactly `count` cells: a run of digits may be one figure or
 * several, none with a leading nought. `fits` sees each beginning and may end it. Null where there are
 * more ways than anybody would look through.
 */
export function waysToTakeApart(tokens: readonly Token[], count: number, fits: (soFar: Line) => boolean): Line[] | null {
  const most = mostFrom(tokens)
  const ways: Line[] = []
  let steps = 0
  const goOn = (line: Line, token: number, from: number): boolean => {
    if (++steps > TOO_MANY) return false
    const left = count - line.length
    if (left < tokens.length - token || left > (most[token] ?? 0) - from) return true
    if (line.length > 0 && !fits(line)) return true
    const next = tokens[token]
    if (next === undefined) return ways.push(line) > 0
    if (next.kind === 'blank') return goOn([...line, null], token + 1, 0)
    return figuresAt(next.text, from).every((figure) => {
      const to = from + figure.length
      return to === next.text.length ? goOn([...line, Number(figure)], token + 1, 0) : goOn([...line, Number(figure)], token, to)
    })
  }
  return goOn([], 0, 0) ? ways : null
}

/** The most cells that the tokens from each on can fill: a digit each. */
function mostFrom(tokens: readonly Token[]): number[] {
  const most = [0]
  for (const token of [...tokens].reverse()) most.unshift((most[0] ?? 0) + (token.kind === 'figure' ? token.text.length : 1))
  return most
}

const TOO_MANY = 200_000
const LONGEST = 9

/** The figures that may begin at `from`: `0` by itself, or digits up to any end; a decimal is one figure. */
function figuresAt(text: string, from: number): string[] {
  if (text.includes('.')) return from === 0 ? [text] : []
  const sign = text[from] === '-' ? 1 : 0
  if (text[from + sign] === '0') return [text.slice(from, from + sign + 1)]
  const longest = Math.min(LONGEST, text.length - from - sign)
  return Array.from({ length: longest }, (_, i) => text.slice(from, from + sign + i + 1))
}
