import type { Figures, Form, OrganId, OutcomeId } from '@mingdu/schema'
import { countKey, tabulate, tabulateDisputes, type YearCounts } from '@mingdu/workflow'
import { countsKnownOn, type YearCount, yearCounts } from '../log/postings.ts'
import { choicesOn } from '../settings/law-on.ts'
import type { Reading } from './reading.ts'
import { endOf, type ReportQuery, reportDay } from './report-scope.ts'

/** One organ's own figures, and what they were made from. */
export type OrganReport = {
  organ: OrganId
  counts: YearCounts
  rows: Readonly<Record<OutcomeId, string>>
  applications: Figures
  disputes: number[]
}

/** The reports of many organs with one question to the store, however many they are. */
export async function organReports(
  reading: Reading,
  form: Form,
  { organs, year, knownOn }: Pick<ReportQuery, 'year' | 'knownOn'> & { organs: readonly OrganId[] }
): Promise<OrganReport[]> {
  const told = knownOn === null ? await yearCounts(reading.db, organs) : await countsKnownOn(reading.db, organs, knownOn)
  const byOrgan = Map.groupBy(told, (c) => c.organ)
  return organs.map((organ) => {
    const counts = packed(byOrgan.get(organ) ?? [])
    const rows = rowChoices(reading, organ, year, knownOn)
    return { organ, counts, rows, applications: tabulate(form, year, counts, rows), disputes: tabulateDisputes(form, year, counts) }
  })
}

/** Which rows the organ chose for the year, as it was known then: a choice made later moves no earlier table. */
export function rowChoices({ settings, today, at }: Reading, organ: OrganId, year: number, knownOn: ReportQuery['knownOn']) {
  return choicesOn(settings, organ, reportDay(year, knownOn ?? today), knownOn === null ? at : endOf(knownOn)).outcomeRow
}

function packed(counts: readonly YearCount[]): YearCounts {
  const years = new Map<number, Record<string, number>>()
  for (const { year, what, applicantKind, count } of counts) {
    const page = years.get(year) ?? {}
    page[countKey(what, applicantKind)] = count
    years.set(year, page)
  }
  return years
}
