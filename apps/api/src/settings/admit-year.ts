import {
  type LocalDate,
  lastDayOf,
  later,
  type OfficerId,
  type OrganId,
  type Refusal,
  type SettingFact,
  type YearFact
} from '@mingdu/schema'
import { mayRecordSetting, permits, yearFactTypes } from '@mingdu/workflow'
import type { Settings } from './settings.ts'
import { yearBooks, yearSteps } from './year-books.ts'

export const isYearFact = (fact: SettingFact): fact is YearFact => yearFactTypes.some((type) => type === fact.type)

/** Why a step of the closing cannot be recorded; null where it can. Whether the figures are those of the books, the door looks there. */
export function yearRefused(settings: Settings, organ: OrganId, fact: YearFact, officer: OfficerId, today: LocalDate): Refusal | null {
  if (!mayStep(settings, organ, fact.type, officer, today)) return { code: 'notPermitted' }
  if (!yearBooks(settings, organ, fact.year).possible.includes(fact.type)) return { code: 'notAdmissible' }
  const last = yearSteps(settings, organ, fact.year).at(-1)
  if (fact.on <= lastDayOf(fact.year)) return { code: 'yearNotReady', about: { year: fact.year, checks: ['yearNotOver'] } }
  // A step is said of its day or of a later one than the step before it.
  return last && later(last.fact.on, fact.on) !== fact.on ? { code: 'beforeItsCause' } : null
}

/** Who hands in and publishes does it in the organ itself; whoever gives back or accepts stands there or above. */
export function mayStep(settings: Settings, organ: OrganId, type: YearFact['type'], officer: OfficerId, today: LocalDate): boolean {
  const tree = settings.tree(today)
  if (!tree.organ(organ)) return false
  const fromAbove = type === 'yearReturned' || type === 'yearAccepted'
  const places = fromAbove ? tree.withAbove(organ).map((o) => o.id) : [organ]
  return permits(
    mayRecordSetting[type],
    places.flatMap((place) => settings.rolesOf(officer, place, today))
  )
}
