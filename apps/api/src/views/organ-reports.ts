import type { Figures, Form, OrganId, OutcomeId } from '@mingdu/schema'
import { countKey, formOf, tabulateDisputes, tabulator, type YearCounts } from '@mingdu/workflow'
import { countsKnownOn, packedCounts, type YearCount } from '../log/postings.ts'
import { choicesOn, statute } from '../settings/law-on.ts'
import { importedOf } from './imported.ts'
import type { Reading } from './reading.ts'
import { endOf, type ReportQuery, reportDay } from './report-scope.ts'

/** One organ's own figures, and what they were made from. */
export type OrganReport = {
  organ: OrganId
  counts: YearCounts
  rows: Readonly<Record<OutcomeId, string>>
  applications: Figures
  /** Its table 三 of the year before, on that year's form; null where there was none. */
  last: { form: Form; applications: Figures } | null
  disputes: number[]
}

/** The reports of many organs with one question to the store, however many they are. */
export async function organReports(
  reading: Reading,
  form: Form,
  { organs, year, knownOn }: Pick<ReportQuery, 'year' | 'knownOn'> & { organs: readonly OrganId[] }
): Promise<OrganReport[]> {
  const booked = knownOn === null ? await packedCounts(reading.db, organs) : packed(await countsKnownOn(reading.db, organs, knownOn))
  const lastForm = formOf(statute, year - 1)
  // Organs that chose the same rows share the work of finding where each count belongs.
  const alike = new Map<string, { now: ReturnType<typeof tabulator>; last: ReturnType<typeof tabulator> | null }>()
  return organs.map((organ) => {
    const counts = booked.get(organ) ?? new Map()
    const rows = rowChoices(reading, organ, year, knownOn)
    const key = JSON.stringify(rows)
    const tables = alike.get(key) ?? { now: tabulator(form, rows), last: lastForm && tabulator(lastForm, rows) }
    alike.set(key, tables)
    const read = importedOf(reading, organ, { year, knownOn })?.fact.report
    const readLast = importedOf(reading, organ, { year: year - 1, knownOn })?.fact.report
    return {
      organ,
      counts,
      rows,
      applications: read?.applications ?? tables.now(year, counts),
      last: lastForm && tables.last && { form: lastForm, applications: readLast?.applications ?? tables.last(year - 1, counts) },
      disputes: read?.disputes ?? tabulateDisputes(form, year, counts)
    }
  })
}

/** Which rows the organ chose for the year, as it was known then: a choice made later moves no earlier table. */
export function rowChoices({ settings, today, at }: Reading, organ: OrganId, year: number, knownOn: ReportQuery['knownOn']) {
  return choicesOn(settings, organ, reportDay(year, knownOn ?? today), knownOn === null ? at : endOf(knownOn)).outcomeRow
}

function packed(counts: readonly YearCount[]): Map<OrganId, Map<number, Record<string, number>>> {
  const organs = new Map<OrganId, Map<number, Record<string, number>>>()
  for (const { organ, year, what, applicantKind, count } of counts) {
    const years = organs.get(organ) ?? new Map<number, Record<string, number>>()
    const page = years.get(year) ?? {}
    page[countKey(what, applicantKind)] = count
    organs.set(organ, years.set(year, page))
  }
  return organs
}
