import { earlier, type LocalDate, lastDayOf, type OrganId } from '@mingdu/schema'
import { sight, sightOfTables } from '@mingdu/workflow'
import type { Reading } from './reading.ts'
import { organsInSight } from './sight.ts'

/** A report that is asked for: whose, of which year, with those below or without, as known on which day (now where null). */
export type ReportQuery = { organ: OrganId; year: number; subtree: boolean; knownOn: LocalDate | null }

/** Whose reports are added up, the organ itself first, and who below is left out of the sum. */
export type ReportScope = ReportQuery & { organs: OrganId[]; leftOut: OrganId[] }

/**
 * The organs of a report; null where the officer may not see it. A report of a past year sums the organs
 * that stood below then, as was known on the day asked for, whatever became of them later.
 */
export function reportScope(reading: Reading, query: ReportQuery): ReportScope | null {
  const { settings, officer, today } = reading
  const seen = new Set(organsInSight(settings, officer, today, sightOfTables).map((o) => o.id))
  if (!seen.has(query.organ)) return null
  if (!query.subtree) return { ...query, organs: [query.organ], leftOut: [] }
  const below = belowThen(reading, query)
  const mayRead = looksDownOn(reading, query.organ) ? () => true : (o: OrganId) => seen.has(o)
  return { ...query, organs: below.counted.filter(mayRead), leftOut: below.leftOut.filter(mayRead) }
}

/** The organ and those below it on the report's day, and the tops of the branches that the sum leaves out. */
export function belowThen({ settings, today, at }: Reading, { organ, year, knownOn }: Omit<ReportQuery, 'subtree'>) {
  const on = reportDay(year, knownOn ?? today)
  const knownAt = knownOn === null ? at : endOf(knownOn)
  const leftOut: OrganId[] = []
  const tree = settings.tree(on, knownAt)
  const counted = tree.withBelow(organ, ({ id, inSumAbove }) => {
    if (!inSumAbove) leftOut.push(id)
    return inSumAbove
  })
  // In a year before the organ was set up it stands alone.
  return { counted: counted.length > 0 ? counted.map((o) => o.id) : [organ], leftOut }
}

/** The day whose tree and whose choices make the report of a year: its last, or the last one known. */
export const reportDay = (year: number, knownOn: LocalDate): LocalDate => earlier(lastDayOf(year), knownOn)

/** The last instant of a legal day, Beijing time. */
export const endOf = (day: LocalDate): string => new Date(Date.parse(`${day}T23:59:59.999+08:00`)).toISOString()

/** Whether the officer reads the tables of whatever is below this organ. */
export const looksDownOn = ({ settings, officer, today }: Reading, organ: OrganId): boolean =>
  settings
    .tree(today)
    .withAbove(organ)
    .some((o) => sight(sightOfTables, settings.rolesOf(officer, o.id, today)) === 'below')
