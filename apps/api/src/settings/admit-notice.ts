import { isDeepStrictEqual } from 'node:util'
import type { HolidayYear, OrganId, Refusal, SettingEnvelope } from '@mingdu/schema'
import { noticeFaults } from '@mingdu/workflow'
import { nationalCalendar, statute } from './law-on.ts'
import { ALL_KNOWN, inForce, LAST_DAY, type Settings, settingsOf } from './settings.ts'

/** Why a notice may not be loaded for an organ; empty where it may. */
export function noticeRefusals(settings: Settings, organ: OrganId, year: HolidayYear): Refusal[] {
  const faults = noticeFaults(year).map((fault) => {
    const article = statute.rules[fault.code]
    return article ? { ...fault, article } : fault
  })
  if (faults.length > 0) return faults
  const known = noticeOf(settings, organ, year.year)
  if (!known) return []
  // Days once made certain by a notice can be said otherwise by another notice, not by nobody's.
  if (known.status === 'published' && year.status === 'statutory') return [{ code: 'noticeTakenBack', about: { year: year.year } }]
  return isDeepStrictEqual(known, year) ? [{ code: 'noticeUnchanged', about: { year: year.year } }] : []
}

/** What is known of the year from this organ itself: the national notice at the root, else its own local days off. */
function noticeOf(settings: Settings, organ: OrganId, year: number): HolidayYear | undefined {
  if (organ === settings.treeAhead().root()?.id) return nationalCalendar(settings, ALL_KNOWN).find((y) => y.year === year)
  return inForce(settings, 'noticeLoaded', LAST_DAY, ALL_KNOWN, organ).findLast((n) => n.fact.year.year === year)?.fact.year
}

/** The settings as they would be with one fact more. */
export function supposing(settings: Settings, organ: OrganId, fact: SettingEnvelope['fact']): Settings {
  const last = settings.facts.at(-1)
  return last ? settingsOf([...settings.facts, { ...last, organ, fact }]) : settings
}
