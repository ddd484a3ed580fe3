import type { LocalDate, OfficerId, OrganId, OrganView, Policy, Role, SettingEnvelope } from '@mingdu/schema'

/**
 * The settings as facts tell them: the tree of organs, who may be what where, what organs chose, which
 * holiday notices were loaded. Every question names the day it is asked for; `knownAt` asks what was
 * known then.
 */
export type Settings = {
  /** The settings facts, in order of recording. */
  facts: readonly SettingEnvelope[]
  organ(id: OrganId): OrganView | null
  organs(): OrganView[]
  root(): OrganView | null
  /** The organ itself first, then all under it. */
  withBelow(id: OrganId): OrganView[]
  /** The organ itself first, then those above it, to the root. */
  withAbove(id: OrganId): OrganView[]
  rolesOf(officer: OfficerId, organ: OrganId, on: LocalDate): Role[]
  positionsOf(officer: OfficerId, on: LocalDate): { organ: OrganView; roles: Role[] }[]
}

export function settingsOf(facts: readonly SettingEnvelope[]): Settings {
  const organs = organsIn(facts)
  const children = (id: OrganId) => [...organs.values()].filter((o) => o.parent === id)
  const withBelow = (id: OrganId): OrganView[] => {
    const organ = organs.get(id)
    return organ ? [organ, ...children(id).flatMap((c) => withBelow(c.id))] : []
  }
  const withAbove = (id: OrganId): OrganView[] => {
    const organ = organs.get(id)
    return organ ? [organ, ...(organ.parent ? withAbove(organ.parent) : [])] : []
  }
  const rolesOf = (officer: OfficerId, organ: OrganId, on: LocalDate): Role[] => latestRoles(facts, officer, organ, on)
  return {
    facts,
    organ: (id) => organs.get(id) ?? null,
    organs: () => [...organs.values()],
    root: () => [...organs.values()].find((o) => o.parent === null) ?? null,
    withBelow,
    withAbove,
    rolesOf,
    positionsOf: (officer, on) =>
      [...organs.values()].map((organ) => ({ organ, roles: rolesOf(officer, organ.id, on) })).filter((p) => p.roles.length > 0)
  }
}

/** What the nearest organ up the tree chose, as in force on `on` and as known at `knownAt`. */
export function policiesOn(settings: Settings, organ: OrganId, on: LocalDate, knownAt: string): Policy[] {
  const chosen = new Map<string, Policy>()
  for (const { id } of settings.withAbove(organ).reverse()) {
    for (const { fact } of inForce(settings.facts, 'policySet', on, knownAt, id)) chosen.set(policyKey(fact.policy), fact.policy)
  }
  return [...chosen.values()]
}

/** Facts of one type in force on a day, the later `from` (and then the later recorded) last. */
export function inForce<T extends SettingEnvelope['fact']['type']>(
  facts: readonly SettingEnvelope[],
  type: T,
  on: LocalDate,
  knownAt: string,
  organ?: OrganId
): { organ: OrganId; fact: Extract<SettingEnvelope['fact'], { type: T }> }[] {
  return facts
    .filter((e) => e.fact.type === type && e.fact.from <= on && e.at <= knownAt && (organ === undefined || e.organ === organ))
    .map((e) => ({ organ: e.organ, fact: e.fact as Extract<SettingEnvelope['fact'], { type: T }> }))
    .sort((a, b) => (a.fact.from < b.fact.from ? -1 : a.fact.from > b.fact.from ? 1 : 0))
}

const policyKey = (policy: Policy): string => (policy.policy === 'outcomeRow' ? `outcomeRow:${policy.outcome}` : policy.policy)

function organsIn(facts: readonly SettingEnvelope[]): Map<OrganId, OrganView> {
  const organs = new Map<OrganId, OrganView>()
  for (const { organ, fact } of facts) {
    if (fact.type !== 'organEstablished') continue
    organs.set(organ, { id: organ, name: fact.name, shortName: fact.shortName, level: fact.level, parent: fact.parent ?? null })
  }
  return organs
}

function latestRoles(facts: readonly SettingEnvelope[], officer: OfficerId, organ: OrganId, on: LocalDate): Role[] {
  const granted = facts.filter(
    (e) => e.organ === organ && e.fact.type === 'rolesGranted' && e.fact.officer === officer && e.fact.from <= on
  )
  const latest = granted.reduce<(typeof granted)[number] | null>((a, b) => (a === null || b.fact.from >= a.fact.from ? b : a), null)
  return latest?.fact.type === 'rolesGranted' ? latest.fact.roles : []
}
