import { type LocalDate, type NarrativeWritten, type OfficerId, type OrganId, type Refusal, yearOf } from '@mingdu/schema'
import { formOf, headingNotInTheForm, mayRecordSetting, permits } from '@mingdu/workflow'
import type { Settings } from './settings.ts'
import { statute } from './statute.ts'
import { closedYears } from './year-books.ts'

/** Why the words of a report cannot be recorded; null where they can. They are the organ's own to say. */
export function narrativeRefused(
  settings: Settings,
  organ: OrganId,
  fact: NarrativeWritten,
  officer: OfficerId,
  today: LocalDate
): Refusal | null {
  if (!settings.tree(today).organ(organ)) return { code: 'notPermitted' }
  if (!permits(mayRecordSetting.narrativeWritten, settings.rolesOf(officer, organ, today))) return { code: 'notPermitted' }
  if (fact.year > yearOf(today)) return { code: 'inTheFuture', about: { on: String(fact.year), today } }
  const form = formOf(statute, fact.year)
  const stray = form && headingNotInTheForm(form, fact.narrative)
  if (!form || stray) return { code: 'notInTheForm', about: { year: fact.year, ...(stray ? { row: stray } : {}) } }
  const latest = settings.told('narrativeWritten', organ).findLast((e) => e.fact.year === fact.year && e.fact.subtree === fact.subtree)
  if (latest?.seq !== fact.corrects) return { code: 'correctedMeanwhile', about: { year: fact.year, ...(latest && { seq: latest.seq }) } }
  // A year is closed with the words of the organ's own report; a report that sums many is not.
  const closed = !fact.subtree && fact.reason === undefined && closedYears(settings, organ).includes(fact.year)
  return closed ? { code: 'yearClosed', about: { year: fact.year } } : null
}
