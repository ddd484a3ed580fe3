import type { Fact, HolidayYear, IrregularityCode, LocalDate } from '@mingdu/schema'
import type { Policies } from '@mingdu/workflow'
import type { CountyTold, Told } from './told.ts'

/** A row of a recorded log: the day of recording, the fact as written then, how it was marked. */
export type CorpusRow = readonly [day: LocalDate, fact: Fact, irregular?: readonly IrregularityCode[]]

/** Offices played from a seed, the law as they knew it in the end, and what the program of that day told of it. */
export type CorpusCounty = {
  seed: number
  /** Version of the chart that admitted the facts, and of their shape. */
  chart: number
  schema: number
  today: LocalDate
  calendar: readonly HolidayYear[]
  /** What each office chose, by its number. */
  policies: Readonly<Record<number, Partial<Policies>>>
  cases: readonly { office: number; log: readonly CorpusRow[] }[]
  told: CountyTold
}

type CountyLine = Omit<CorpusCounty, 'cases' | 'told'> & Pick<CountyTold, 'tables'>
type CaseLine = CorpusCounty['cases'][number] & { told: Told }
type Line = { county: CountyLine; case?: undefined } | { county?: undefined; case: CaseLine }

/** JSON lines: a county, then each of its cases, then the next county. */
export const linesOf = (counties: readonly CorpusCounty[]): string =>
  counties
    .flatMap(({ cases, told, ...county }): Line[] => [
      { county: { ...county, tables: told.tables } },
      ...cases.map((one, i) => ({ case: { ...one, told: told.cases[i] as Told } }))
    ])
    .map((line) => `${JSON.stringify(line)}\n`)
    .join('')

export function countiesIn(lines: string): CorpusCounty[] {
  const counties: { county: CountyLine; cases: CaseLine[] }[] = []
  for (const text of lines.split('\n').filter(Boolean)) {
    const line = JSON.parse(text) as Line
    if (line.county) counties.push({ county: line.county, cases: [] })
    else counties.at(-1)?.cases.push(line.case)
  }
  return counties.map(({ county: { tables, ...county }, cases }) => ({
    ...county,
    cases: cases.map(({ told: _, ...one }) => one),
    told: { tables, cases: cases.map(({ told }) => told) }
  }))
}
