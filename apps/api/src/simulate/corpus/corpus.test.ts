import { addDays } from '@mingdu/schema/plain'
import { CHART_VERSION } from '@mingdu/workflow'
import { describe, expect, test } from 'vitest'
import { batches } from '../batches.ts'
import { corpusFiles, readCorpus, recordCorpus } from './corpus-files.ts'
import { type CorpusRow, countiesIn, linesOf } from './corpus-lines.ts'
import { recordCounty } from './record-county.ts'
import { toldOf } from './told.ts'

const [play] = batches(9_100, 30)
const county = recordCounty(play as NonNullable<typeof play>)

describe.each(corpusFiles())('the logs of %s', (name) => {
  const counties = readCorpus(name)

  test('stand where they stood: every phase, every due date, every entry, every cell of the tables', () => {
    for (const { told, ...logged } of counties) expect(toldOf(logged)).toEqual(told)
  })

  test('are of one chart, which the file is named after', () => {
    expect(counties.map(({ chart }) => `chart-${chart}.jsonl.gz`)).toEqual(counties.map(() => name))
  })
})

test('every chart from the ninth on has its logs: npm run simulate -- --record', () => {
  const charts = Array.from({ length: CHART_VERSION - 8 }, (_, i) => `chart-${i + 9}.jsonl.gz`)
  expect(corpusFiles().sort()).toEqual(charts.sort())
})

test('logs once recorded are not recorded again', () => {
  expect(recordCorpus()).toBeNull()
})

test('what is read is what was recorded', () => {
  expect(countiesIn(linesOf([county, county]))).toEqual([county, county])
})

test('a letter that came a week earlier, or never, is told otherwise', () => {
  const { told, ...logged } = county
  const i = told.cases.findIndex(({ books }) => books.length > 0)
  const others = logged.cases.filter((_, n) => n !== i)
  const earlier = logged.cases.map((one, n) => (n === i ? { ...one, log: one.log.map(weekEarlier) } : one))
  const moved = toldOf({ ...logged, cases: earlier })
  expect(moved.cases.flatMap((one, n) => (JSON.stringify(one) === JSON.stringify(told.cases[n]) ? [] : [n]))).toEqual([i])
  expect(toldOf({ ...logged, cases: others }).tables).not.toEqual(told.tables)
})

const weekEarlier = ([day, fact, marked = []]: CorpusRow): CorpusRow => [
  day,
  fact.type === 'received' ? { ...fact, on: addDays(fact.on, -7) } : fact,
  marked
]
