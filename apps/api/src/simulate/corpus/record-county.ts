import { FACT_VERSION, type HolidayYear } from '@mingdu/schema'
import { CHART_VERSION } from '@mingdu/workflow'
import { lawsByDay, type Office, type Play, play, type SimulatedCase } from '@mingdu/workflow/simulate'
import type { CorpusCounty, CorpusRow } from './corpus-lines.ts'
import { toldOf } from './told.ts'

/** A county played from its seed, with what this program tells of it. */
export function recordCounty(given: Play): CorpusCounty {
  const offices = new Set<Office>()
  let today = given.from
  for (const step of play(given)) {
    today = step.today
    if (step.is === 'fact') offices.add(step.office)
  }
  const county = {
    seed: given.seed,
    chart: CHART_VERSION,
    schema: FACT_VERSION,
    today,
    calendar: calendarOn(given, today),
    policies: Object.fromEntries([...offices].map(({ number }) => [number, given.policiesOf?.(number) ?? {}])),
    cases: [...offices].flatMap(({ number, cases }) => [...cases.values()].map((one) => ({ office: number, log: one.log.map(asRow) })))
  }
  return { ...county, told: toldOf(county) }
}

const asRow = ({ recordedDay, fact, irregular = [] }: SimulatedCase['log'][number]): CorpusRow =>
  irregular.length > 0 ? [recordedDay, fact, irregular] : [recordedDay, fact]

/** The holiday notices that the offices had come to know of by then; a later one of a year takes the earlier one's place. */
function calendarOn({ statute, from }: Play, today: CorpusCounty['today']): HolidayYear[] {
  const known = lawsByDay(statute, from).filter((l) => l.from <= today)
  const loaded = known.flatMap((l) => (l.loaded ? [l.loaded] : []))
  const years = [...(known[0]?.law.statute.calendar ?? []), ...loaded].map((y): [number, HolidayYear] => [y.year, y])
  return [...new Map(years).values()]
}
