import type { Level, LocalDate, Policy, Statute } from '@mingdu/schema'

/**
 * The day by which the report of a year is published: the one the organ set by a local notice where it did, else that
 * of art. 49 for its level. Null where neither names one (townships).
 */
export function reportDue(statute: Statute, level: Level | undefined, chosen: readonly Policy[], year: number): LocalDate | null {
  const local = chosen.find((p) => p.policy === 'reportDay')?.value
  const legal = level?.reportDay ? statute.reportDays[level.reportDay].monthDay : null
  const monthDay = local ?? legal
  return monthDay === null ? null : (`${year + 1}-${monthDay}` as LocalDate)
}
