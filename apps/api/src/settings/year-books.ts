import type { OrganId, YearFact } from '@mingdu/schema'
import { replayYear, type YearBooks, yearFactTypes } from '@mingdu/workflow'
import type { Settings, Told } from './settings.ts'

/** A step of the closing as it stands in the log. */
export type YearTold = Omit<Told<'yearHandedIn'>, 'fact'> & { fact: YearFact }

/** The steps of an organ's year, in order of recording. */
export const yearSteps = (settings: Settings, organ: OrganId, year: number): YearTold[] =>
  yearFactTypes
    .flatMap((type) => settings.told(type, organ) as readonly YearTold[])
    .filter((e) => e.fact.year === year)
    .sort((a, b) => a.seq - b.seq)

export const yearBooks = (settings: Settings, organ: OrganId, year: number): YearBooks => replayYear(yearSteps(settings, organ, year))

/** The years whose figures are held: what would change them is an adjustment. */
export function closedYears(settings: Settings, organ: OrganId): number[] {
  const handedIn = new Set(settings.told('yearHandedIn', organ).map((e) => e.fact.year))
  return [...handedIn].filter((year) => yearBooks(settings, organ, year).stands !== null)
}
