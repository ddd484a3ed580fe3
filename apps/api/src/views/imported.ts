import type { OrganId, TableView } from '@mingdu/schema'
import type { Told } from '../settings/settings.ts'
import type { Reading } from './reading.ts'
import type { ReportQuery } from './report-scope.ts'

/** The published report that was read in as the organ's year, as known by the day asked for; null where there is none. */
export const importedOf = (
  { settings }: Pick<Reading, 'settings'>,
  organ: OrganId,
  { year, knownOn }: Pick<ReportQuery, 'year' | 'knownOn'>
): Told<'yearImported'> | null =>
  settings.told('yearImported', organ).findLast((e) => e.fact.year === year && (knownOn === null || e.day <= knownOn)) ?? null

/** The organs of a report whose figures are read from published reports, with the file of each. */
export const importedIn = (
  reading: Reading,
  { organs, year, knownOn }: Pick<ReportQuery, 'year' | 'knownOn'> & { organs: readonly OrganId[] }
): TableView['imported'] =>
  organs.flatMap((organ) => {
    const fact = importedOf(reading, organ, { year, knownOn })?.fact
    return fact ? [{ organ, on: fact.on, signedBy: fact.signedBy, file: fact.file }] : []
  })
