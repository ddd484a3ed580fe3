import type { LocalDate, OfficerId, OrganId, OrganView, Policy, Role, SettingEnvelope, SettingFact, SettingType } from '@mingdu/schema'
import { later } from '@mingdu/schema'
import { type OrganTree, organTrees } from './organ-tree.ts'

/**
 * The settings as facts tell them: the tree of organs, who may be what where, what organs chose, which
 * holiday notices were loaded. Every question names the day it is asked for; `knownAt` asks what was
 * known then.
 */
export type Settings = {
  /** The settings facts, in order of recording. */
  facts: readonly SettingEnvelope[]
  /** The facts of one type, of one organ where it is named, in order of recording. */
  told<T extends SettingType>(type: T, organ?: OrganId): readonly Told<T>[]
  /** The organs as on a day, by all that is known now or by what was known at an instant (ISO 8601). */
  tree(on: LocalDate, knownAt?: string): OrganTree
  /** The organs as they will stand once all that is recorded has taken effect. */
  treeAhead(): OrganTree
  /** Since when the account is barred, by what is recorded up to a day; null where it is not. */
  barredOn(officer: OfficerId, on: LocalDate): LocalDate | null
  /** What was granted, and nothing while the account is barred. */
  rolesOf(officer: OfficerId, organ: OrganId, on: LocalDate): Role[]
  /** The officers who hold a role in an organ on a day, in the order in which they first held any. */
  holdersOf(role: Role, organ: OrganId, on: LocalDate): OfficerId[]
  positionsOf(officer: OfficerId, on: LocalDate): { organ: OrganView; roles: Role[] }[]
}

/** A settings fact of one type, as it stands in the log. */
export type Told<T extends SettingType> = Omit<SettingEnvelope, 'fact'> & { fact: Extract<SettingFact, { type: T }> }

export const ALL_KNOWN = '9999-12-31T23:59:59.999Z'
export const LAST_DAY = '2199-12-31' as LocalDate

export function settingsOf(facts: readonly SettingEnvelope[]): Settings {
  const byType = Map.groupBy(facts, (e) => e.fact.type)
  const byOrgan = Map.groupBy(facts, (e) => `${e.fact.type}/${e.organ}`)
  const told = <T extends SettingType>(type: T, organ?: OrganId): readonly Told<T>[] =>
    ((organ === undefined ? byType.get(type) : byOrgan.get(`${type}/${organ}`)) ?? []) as Told<T>[]
  const trees = organTrees(told('organEstablished'))
  const barred = barredSince(facts)
  const barredOn = (officer: OfficerId, on: LocalDate): LocalDate | null => {
    const since = barred.get(officer) ?? null
    return since !== null && since <= on ? since : null
  }
  const rolesOf = (officer: OfficerId, organ: OrganId, on: LocalDate): Role[] =>
    barredOn(officer, on) ? [] : latestRoles(told('rolesGranted', organ), officer, on)
  return {
    facts,
    told,
    tree: (on, knownAt = ALL_KNOWN) => trees(on, knownAt),
    treeAhead: () => trees(LAST_DAY, ALL_KNOWN),
    barredOn,
    rolesOf,
    holdersOf: (role, organ, on) =>
      [...new Set(told('rolesGranted', organ).map((e) => e.fact.officer))].filter((officer) => rolesOf(officer, organ, on).includes(role)),
    positionsOf(officer, on) {
      const organs = new Set(told('rolesGranted').flatMap((e) => (e.fact.officer === officer ? [e.organ] : [])))
      const tree = trees(on, ALL_KNOWN)
      return tree
        .organs()
        .filter((o) => organs.has(o.id))
        .map((organ) => ({ organ, roles: rolesOf(officer, organ.id, on) }))
        .filter((p) => p.roles.length > 0)
    }
  }
}

/**
 * The tree in which an organ's choices and notices are looked up. Of a day before the organ was set up
 * (an old case entered later), the organs count that it was set up under.
 */
export function treeFor(settings: Settings, organ: OrganId, on: LocalDate, knownAt: string): OrganTree {
  const [first] = inForce(settings, 'organEstablished', LAST_DAY, knownAt, organ)
  return settings.tree(first ? later(on, first.fact.from) : on, knownAt)
}

/** What the nearest organ up the tree chose, as in force on `on` and as known at `knownAt`. */
export function policiesOn(settings: Settings, organ: OrganId, on: LocalDate, knownAt: string): Policy[] {
  const chosen = new Map<string, Policy>()
  for (const { id } of treeFor(settings, organ, on, knownAt).withAbove(organ).reverse()) {
    for (const { fact } of inForce(settings, 'policySet', on, knownAt, id)) {
      // Who reviews one organ says nothing of who reviews those below it.
      if (fact.policy.policy !== 'reviewBody' || id === organ) chosen.set(policyKey(fact.policy), fact.policy)
    }
  }
  return [...chosen.values()]
}

/** What takes effect on a day; a table and its closing belong to their year, a number given up to its series, an account is barred there and then. */
type Dated = Extract<SettingFact, { from: LocalDate }>['type']

/** Facts of one type in force on a day, the later `from` (and then the later recorded) last. */
export function inForce<T extends Dated>(settings: Settings, type: T, on: LocalDate, knownAt: string, organ?: OrganId): readonly Told<T>[] {
  const from = (e: Told<T>): LocalDate => (e.fact as { from: LocalDate }).from
  return settings
    .told(type, organ)
    .filter((e) => from(e) <= on && e.at <= knownAt)
    .sort((a, b) => (from(a) < from(b) ? -1 : from(a) > from(b) ? 1 : 0))
}

/** A choice made for one outcome, court or way of finding the reviewer leaves those for the others as they are. */
export function policyKey(policy: Policy): string {
  if (policy.policy === 'outcomeRow') return `outcomeRow:${policy.outcome}`
  if (policy.policy === 'remedyKind') return `remedyKind:${policy.of}`
  if (policy.policy === 'documentNumber') return `documentNumber:${policy.of}`
  if (policy.policy === 'approvalChain') return `approvalChain:${policy.of}`
  if (policy.policy === 'reportDemands') return `reportDemands:${policy.year}`
  if (policy.policy === 'reviewBody') return `reviewBody:${policy.by}`
  return policy.policy === 'court' ? `court:${policy.level}` : policy.policy
}

/** Of accounts that are barred and not let back, the day on which it was done. */
function barredSince(facts: readonly SettingEnvelope[]): ReadonlyMap<OfficerId, LocalDate> {
  const since = new Map<OfficerId, LocalDate>()
  for (const { fact } of facts) {
    if (fact.type === 'accountBarred') since.set(fact.officer, fact.on)
    if (fact.type === 'accountRestored') since.delete(fact.officer)
  }
  return since
}

function latestRoles(facts: readonly Told<'rolesGranted'>[], officer: OfficerId, on: LocalDate): Role[] {
  const granted = facts.filter((e) => e.fact.officer === officer && e.fact.from <= on)
  const latest = granted.reduce<Told<'rolesGranted'> | null>((a, b) => (a === null || b.fact.from >= a.fact.from ? b : a), null)
  return latest?.fact.roles ?? []
}
