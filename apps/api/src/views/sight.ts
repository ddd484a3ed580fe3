import type { LocalDate, OfficerId, OrganId, OrganView, Role } from '@mingdu/schema'
import { type Sight, seesApplicant, sight, sightOfCases } from '@mingdu/workflow'
import type { Settings } from '../settings/settings.ts'

/** The organs whose cases and tables an officer may read: own, and those below where the role looks down. */
export function organsInSight(
  settings: Settings,
  officer: OfficerId,
  on: LocalDate,
  table: Readonly<Record<Role, Sight>> = sightOfCases
): OrganView[] {
  const tree = settings.tree(on)
  const seen = new Map<OrganId, OrganView>()
  for (const { organ, roles } of settings.positionsOf(officer, on)) {
    const reach = sight(table, roles)
    for (const o of reach === 'below' ? tree.withBelow(organ.id) : reach === 'own' ? [organ] : []) seen.set(o.id, o)
  }
  return [...seen.values()]
}

export const isInSight = (settings: Settings, officer: OfficerId, organ: OrganId, on: LocalDate): boolean =>
  organsInSight(settings, officer, on).some((o) => o.id === organ)

/** Whether the officer handles cases there and so may read who the applicant is. */
export const mayReadApplicant = (settings: Settings, officer: OfficerId, organ: OrganId, on: LocalDate): boolean =>
  settings.rolesOf(officer, organ, on).some((role) => seesApplicant[role])
