import { scaleBand, scaleLinear } from 'd3-scale'
import { line, symbol, symbolCircle, symbolDiamond, symbolSquare, symbolTriangle } from 'd3-shape'

/** Figures of one thing, one for each label; null where none is known, and the line breaks there. */
export type Series = { name: string; values: readonly (number | null)[]; tone: Tone }
export type Tone = 'main' | 'second' | 'third' | 'late'

/** `lines`: how something goes on; `bars`: sizes beside each other; `stacked`: parts of one whole. */
export type ChartKind = 'lines' | 'bars' | 'stacked'

/** `foot`: what the labels take under the axis. */
type Size = { width: number; height: number; foot: number }
type Mark = { x: number; y: number; d: string; value: number; label: string }
type Bar = { x: number; y: number; width: number; height: number; value: number; label: string }
export type Drawn = { name: string; tone: Tone; path: string; marks: Mark[]; bars: Bar[] }
export type Plot = {
  left: number
  bottom: number
  ticks: { y: number; value: number }[]
  labels: { x: number; text: string }[]
  series: Drawn[]
}

/** Where everything lies in a drawing of that size, in its own units. The axis of amounts begins at nought. */
export function plot(kind: ChartKind, labels: readonly string[], series: readonly Series[], { width, height, foot }: Size): Plot {
  const left = 44
  const bottom = height - foot
  const y = scaleLinear([0, highest(kind, labels, series)], [bottom, 12]).nice(4)
  const at = scaleBand(labels, [left, width - 8])
    .paddingInner(0.3)
    .paddingOuter(0.15)
  const beside = scaleBand(
    series.map((s) => s.name),
    [0, at.bandwidth()]
  ).padding(0.08)
  const middle = (label: string) => (at(label) ?? left) + at.bandwidth() / 2
  const drawn = series.map((s, i): Drawn => {
    const points = labels.map((label, k) => ({ label, value: s.values[k] ?? null, under: kind === 'stacked' ? under(series, i, k) : 0 }))
    const known = points.filter((p): p is Known => p.value !== null)
    if (kind === 'lines') return { ...s, ...lineOf(points, known, s.tone, middle, y), bars: [] }
    const [offset, wide] = kind === 'bars' ? [beside(s.name) ?? 0, beside.bandwidth()] : [0, at.bandwidth()]
    return { ...s, path: '', marks: [], bars: known.map((p) => barOf(p, y, (at(p.label) ?? left) + offset, wide)) }
  })
  const ticks = y.ticks(4).filter(Number.isInteger)
  return {
    left,
    bottom,
    ticks: ticks.map((value) => ({ value, y: y(value) })),
    labels: labels.map((text) => ({ text, x: middle(text) })),
    series: drawn
  }
}

/** A label in lines that fit between its neighbours. */
export function labelLines(text: string, width: number, labels: number): string[] {
  const most = Math.max(2, Math.floor((width - 52) / Math.max(1, labels) / CHARACTER))
  // A year is never broken.
  if (/^\d+$/.test(text)) return [text]
  const signs = [...text]
  return Array.from({ length: Math.ceil(signs.length / most) }, (_, i) => signs.slice(i * most, (i + 1) * most).join(''))
}

const CHARACTER = 13

/** Colour alone tells nothing: each tone has a shape of its own. */
export const shapeOf = (tone: Tone): string => symbol(SHAPES[tone], 52)() ?? ''

const SHAPES = { main: symbolCircle, second: symbolSquare, third: symbolTriangle, late: symbolDiamond } as const

function lineOf(points: readonly Point[], known: readonly Known[], tone: Tone, x: (label: string) => number, y: (n: number) => number) {
  const path = line<Point>()
    .defined((p) => p.value !== null)
    .x((p) => x(p.label))
    .y((p) => y(p.value ?? 0))(points)
  return { path: path ?? '', marks: known.map((p) => ({ x: x(p.label), y: y(p.value), d: shapeOf(tone), ...said(p) })) }
}

type Point = Omit<Known, 'value'> & { value: number | null }
type Known = { label: string; value: number; under: number }
const said = ({ label, value }: Known) => ({ label, value })

const barOf = (p: Known, y: (n: number) => number, x: number, width: number): Bar => ({
  x,
  width,
  y: y(p.under + p.value),
  height: y(p.under) - y(p.under + p.value),
  ...said(p)
})

const under = (series: readonly Series[], i: number, k: number) => series.slice(0, i).reduce((sum, s) => sum + (s.values[k] ?? 0), 0)

function highest(kind: ChartKind, labels: readonly string[], series: readonly Series[]): number {
  const all =
    kind === 'stacked' ? labels.map((_, k) => under(series, series.length, k)) : series.flatMap((s) => s.values.map((n) => n ?? 0))
  return Math.max(1, ...all)
}
