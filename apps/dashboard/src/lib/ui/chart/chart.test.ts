import { expect, test } from 'vitest'
import { plot, type Series } from './plot.ts'

const size = { width: 400, height: 200, foot: 26 }
const labels = ['2023', '2024', '2025']
const series: Series[] = [
  { name: '新收', values: [4, null, 8], tone: 'main' },
  { name: '结转', values: [2, 1, 0], tone: 'second' }
]

test('a year of which nothing is known breaks the line, and is no nought', () => {
  const [got] = plot('lines', labels, series, size).series
  expect(got?.marks.map((m) => m.label)).toEqual(['2023', '2025'])
  expect(got?.path.match(/M/g)).toHaveLength(2)
})

test('amounts are drawn in proportion from nought; stacked parts stand on one another', () => {
  const bars = plot('bars', labels, series, size).series[0]?.bars ?? []
  expect(bars[1]?.height).toBeCloseTo((bars[0]?.height ?? 0) * 2)
  const [under, upper] = plot('stacked', labels, series, size).series
  expect((upper?.bars[0]?.y ?? 0) + (upper?.bars[0]?.height ?? 0)).toBeCloseTo(under?.bars[0]?.y ?? 0)
})

test('where there is nothing at all, the axis still has a height', () => {
  expect(plot('lines', labels, [{ name: '无', values: [0, 0, 0], tone: 'main' }], size).ticks.at(-1)?.value).toBeGreaterThan(0)
})
