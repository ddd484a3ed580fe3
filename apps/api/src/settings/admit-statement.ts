import { type LocalDate, type OfficerId, type OrganId, type ProactiveReported, type Refusal, yearOf } from '@mingdu/schema'
import { formOf, mayRecordSetting, notInTheForm, permits } from '@mingdu/workflow'
import type { Settings } from './settings.ts'
import { statute } from './statute.ts'
import { closedYears } from './year-books.ts'

/** Why a table 二 cannot be recorded as said; null where it can. It is said in the organ itself, not for it from above. */
export function statementRefused(
  settings: Settings,
  organ: OrganId,
  fact: ProactiveReported,
  officer: OfficerId,
  today: LocalDate
): Refusal | null {
  if (!settings.tree(today).organ(organ)) return { code: 'notPermitted' }
  if (!permits(mayRecordSetting.proactiveReported, settings.rolesOf(officer, organ, today))) return { code: 'notPermitted' }
  if (fact.year > yearOf(today)) return { code: 'inTheFuture', about: { on: String(fact.year), today } }
  const form = formOf(statute, fact.year)
  if (!form) return { code: 'notInTheForm', about: { year: fact.year } }
  const stray = notInTheForm(form, fact.figures)
  if (stray) return { code: 'notInTheForm', about: { year: fact.year, ...stray } }
  const latest = settings.told('proactiveReported', organ).findLast((e) => e.fact.year === fact.year)
  if (latest?.seq !== fact.corrects) return { code: 'correctedMeanwhile', about: { year: fact.year, ...(latest && { seq: latest.seq }) } }
  const closed = fact.reason === undefined && closedYears(settings, organ).includes(fact.year)
  return closed ? { code: 'yearClosed', about: { year: fact.year } } : null
}
