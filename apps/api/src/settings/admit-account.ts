import type { LocalDate, OfficerId, OrganId, Refusal, SettingFact } from '@mingdu/schema'
import { mayRecordSetting, permits } from '@mingdu/workflow'
import type { Settings } from './settings.ts'

type Account = Extract<SettingFact, { type: 'accountBarred' | 'accountRestored' }>

export const isAccount = (fact: SettingFact): fact is Account => fact.type === 'accountBarred' || fact.type === 'accountRestored'

/** Why an account cannot be barred or let back; null where it can. */
export function accountRefused(settings: Settings, fact: Account, officer: OfficerId, today: LocalDate): Refusal | null {
  if (!administersAllOf(settings, officer, fact.officer, today)) return { code: 'notPermitted' }
  const barred = settings.barredOn(fact.officer, today) !== null
  if (barred === (fact.type === 'accountBarred')) return { code: 'accountAlready' }
  return fact.type === 'accountBarred' && isLastAdministrator(settings, fact.officer, today) ? { code: 'lastAdministrator' } : null
}

/** Whoever takes the last administrator of the topmost organ away locks everybody out, for good. */
export function isLastAdministrator(settings: Settings, officer: OfficerId, on: LocalDate): boolean {
  const root = settings.treeAhead().root()
  return root !== null && settings.holdersOf('administrator', root.id, on).join() === officer
}

/**
 * Power over an account is power over all that it may do: so only somebody who administers every organ in
 * which the officer was ever given a role, and the root's administrator for those who were given none.
 */
export function administersAllOf(settings: Settings, by: OfficerId, whom: OfficerId, today: LocalDate): boolean {
  const places = new Set(settings.told('rolesGranted').flatMap((e) => (e.fact.officer === whom ? [e.organ] : [])))
  const root = settings.treeAhead().root()
  if (places.size === 0) return root !== null && administersOrgan(settings, by, root.id, today)
  return [...places].every((organ) => administersOrgan(settings, by, organ, today))
}

/** Whether the officer administers this organ: holds the role there or above. */
export function administersOrgan(settings: Settings, officer: OfficerId, organ: OrganId, today: LocalDate): boolean {
  const tree = settings.tree(today).organ(organ) ? settings.tree(today) : settings.treeAhead()
  const held = tree.withAbove(organ).flatMap((o) => settings.rolesOf(officer, o.id, today))
  return permits(mayRecordSetting.rolesGranted, held)
}
