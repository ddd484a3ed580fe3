import { type OfficerId, type OrganId, type OrganOfficer, type OrganSettings, PlainPolicy } from '@mingdu/schema'
import { administersOrgan } from '../settings/admit-account.ts'
import { ALL_KNOWN, inForce, LAST_DAY, type Told } from '../settings/settings.ts'
import { officerNames } from './officer-names.ts'
import { choiceOf, choicesMade, choicesOpen } from './organ-choices.ts'
import type { Reading } from './reading.ts'

/** What is set for one organ, with who set it and from when; null where there is no such organ. */
export async function organSettings({ db, settings, today }: Reading, id: OrganId): Promise<OrganSettings | null> {
  const organ = settings.tree(today).organ(id) ?? settings.treeAhead().organ(id)
  if (!organ) return null
  const established = inForce(settings, 'organEstablished', LAST_DAY, ALL_KNOWN, id)
  const granted = inForce(settings, 'rolesGranted', LAST_DAY, ALL_KNOWN, id)
  const chosen = choicesMade(settings, id, today)
  const names = await officerNames(db, [...[...established, ...granted, ...chosen].map((e) => e.by), ...granted.map((e) => e.fact.officer)])
  const nameOf = (officer: OfficerId) => names.get(officer) ?? officer
  const recorded = ({ fact, by }: Told<'organEstablished'> | Told<'rolesGranted'>) => ({
    on: fact.on,
    from: fact.from,
    by,
    byName: nameOf(by)
  })
  const officers = [...Map.groupBy(granted, (e) => e.fact.officer)].map(
    ([officer, grants]): OrganOfficer => ({
      officer,
      name: nameOf(officer),
      roles: settings.rolesOf(officer, id, today),
      barredOn: settings.barredOn(officer, today),
      grants: grants.map((e) => ({ ...recorded(e), roles: e.fact.roles }))
    })
  )
  return {
    organ,
    establishments: established.map((e) => {
      const { name, shortName, level, parent = null } = e.fact
      return { ...recorded(e), name, shortName, level, parent }
    }),
    officers,
    choices: PlainPolicy.options.map((policy) => choiceOf(settings, organ, policy, today)),
    made: chosen.map((c) => ({ ...c, byName: nameOf(c.by) })),
    open: choicesOpen(today)
  }
}

export const administers = ({ settings, officer, today }: Reading, organ: OrganId): boolean =>
  administersOrgan(settings, officer, organ, today)
