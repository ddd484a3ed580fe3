import type { HolidayYear, LocalDate, OrganId, OutcomeId, Policy, Statute } from '@mingdu/schema'
import { statutes } from '@mingdu/statute'
import { checkedStatute, type Law, lawWith, type Policies } from '@mingdu/workflow'
import { ALL_KNOWN, inForce, LAST_DAY, policiesOn, type Settings } from './settings.ts'

/** The statutes of this house, each checked once: the program does not start with one that loses a case. */
const known: Readonly<Record<string, Statute>> = Object.fromEntries(Object.entries(statutes).map(([id, s]) => [id, checkedStatute(s)]))

/** The law of this installation. */
export const statute: Statute = Object.values(known)[0] ?? none()

/**
 * The only way to a statute: the law for an organ on a legal day, as it was known at an instant
 * (ISO 8601). Laws are built once for each set of notices and choices.
 */
export function lawOn(settings: Settings, organ: OrganId, on: LocalDate, knownAt: string): Law {
  const chosen = policiesOn(settings, organ, on, knownAt)
  const notices = inForce(settings, 'noticeLoaded', LAST_DAY, knownAt).map((n) => n.fact.year)
  const key = JSON.stringify([chosen, notices])
  const built = laws.get(key) ?? lawWith(statute, policiesFrom(chosen), notices)
  if (laws.size > 200) laws.clear()
  laws.set(key, built)
  return built
}

/** The law for an organ on a day by all that these settings know. */
export const lawNow = (settings: Settings, organ: OrganId, on: LocalDate): Law => lawOn(settings, organ, on, ALL_KNOWN)

const laws = new Map<string, Law>()

/** What the organ chose, without the law around it: for a question asked of many organs at once. */
export const choicesOn = (settings: Settings, organ: OrganId, on: LocalDate, knownAt: string) =>
  policiesFrom(policiesOn(settings, organ, on, knownAt))

function policiesFrom(chosen: readonly Policy[]): Partial<Policies> & Pick<Policies, 'outcomeRow'> {
  const policies: Partial<Policies> = {}
  const outcomeRow: Record<OutcomeId, string> = {}
  for (const p of chosen) {
    if (p.policy === 'outcomeRow') outcomeRow[p.outcome] = p.value
    else Object.assign(policies, { [p.policy]: p.value })
  }
  return { ...policies, outcomeRow }
}

/** Holiday years as now known: the statute's own, and those loaded since. */
export function calendarOn(settings: Settings, knownAt: string): HolidayYear[] {
  const years = new Map(statute.calendar.map((y) => [y.year, y]))
  for (const { fact } of inForce(settings, 'noticeLoaded', LAST_DAY, knownAt)) years.set(fact.year.year, fact.year)
  return [...years.values()]
}

function none(): never {
  throw new Error('no statute is registered')
}
