import { type LocalDate, lastDayOf, type OfficerId, type OrganId, type Refusal, type YearImported } from '@mingdu/schema'
import { formOf, mayRecordSetting, notTheReport, permits } from '@mingdu/workflow'
import type { Settings } from './settings.ts'
import { statute } from './statute.ts'
import { closedYears } from './year-books.ts'

/** Why a published report cannot be taken into the books; null where it can. Whether they hold the year already, the door looks there. */
export function importRefused(
  settings: Settings,
  organ: OrganId,
  fact: YearImported,
  officer: OfficerId,
  today: LocalDate
): Refusal | null {
  const { year, report } = fact
  if (!settings.tree(today).organ(organ)) return { code: 'notPermitted' }
  if (!permits(mayRecordSetting.yearImported, settings.rolesOf(officer, organ, today))) return { code: 'notPermitted' }
  if (fact.on <= lastDayOf(year)) return { code: 'yearNotReady', about: { year, checks: ['yearNotOver'] } }
  const form = formOf(statute, year)
  const stray = form && notTheReport(form, report)
  if (!form || stray) return { code: 'notInTheForm', about: { year, ...stray } }
  const latest = settings.told('yearImported', organ).findLast((e) => e.fact.year === year)
  if (latest?.seq !== fact.corrects) return { code: 'correctedMeanwhile', about: { year, ...(latest && { seq: latest.seq }) } }
  return closedYears(settings, organ).includes(year) ? { code: 'yearClosed', about: { year } } : null
}
