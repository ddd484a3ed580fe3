import {
  type OfficerId,
  type OrganChoice,
  type OrganId,
  type OrganOfficer,
  type OrganSettings,
  type Period,
  PlainPolicy,
  type Policy
} from '@mingdu/schema'
import { lawWith, mayRecordSetting, permits } from '@mingdu/workflow'
import { ALL_KNOWN, inForce, LAST_DAY, type Settings, type Told, treeFor } from '../settings/settings.ts'
import { statute } from '../settings/statute.ts'
import { officerNames } from './officer-names.ts'
import type { Reading } from './reading.ts'

/** What is set for one organ, with who set it and from when; null where there is no such organ. */
export async function organSettings({ db, settings, today }: Reading, id: OrganId): Promise<OrganSettings | null> {
  const organ = settings.tree(today).organ(id) ?? settings.treeAhead().organ(id)
  if (!organ) return null
  const established = inForce(settings, 'organEstablished', LAST_DAY, ALL_KNOWN, id)
  const granted = inForce(settings, 'rolesGranted', LAST_DAY, ALL_KNOWN, id)
  const names = await officerNames(db, [...[...established, ...granted].map((e) => e.by), ...granted.map((e) => e.fact.officer)])
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
    choices: PlainPolicy.options.map((policy) => choiceOf(settings, id, policy, today))
  }
}

/** Whether the officer administers this organ: holds the role there or above. */
export function administers({ settings, officer, today }: Reading, organ: OrganId): boolean {
  const tree = settings.tree(today).organ(organ) ? settings.tree(today) : settings.treeAhead()
  const held = tree.withAbove(organ).flatMap((o) => settings.rolesOf(officer, o.id, today))
  return permits(mayRecordSetting.rolesGranted, held)
}

function choiceOf(settings: Settings, organ: OrganId, policy: PlainPolicy, today: Reading['today']): OrganChoice {
  const above = treeFor(settings, organ, today, ALL_KNOWN).withAbove(organ)
  const said = (of: OrganId) => inForce(settings, 'policySet', LAST_DAY, ALL_KNOWN, of).filter((e) => e.fact.policy.policy === policy)
  const holding = above.flatMap((o) => said(o.id).findLast((e) => e.fact.from <= today) ?? [])[0]
  const byLaw = byDefault[policy]
  const period = periodBehind[policy]
  return {
    policy,
    value: holding ? chosenValue(holding.fact.policy) : byLaw,
    default: byLaw,
    chosenBy: holding?.organ ?? null,
    from: holding?.fact.from ?? null,
    ahead: above
      .flatMap((o) => said(o.id).filter((e) => e.fact.from > today))
      .map((e) => ({ from: e.fact.from, value: chosenValue(e.fact.policy) })),
    article: period?.article ?? null,
    source: period?.source ?? null
  }
}

const byDefault = lawWith(statute).policies

/** The periods of the statute that say where a default comes from. */
const periodBehind: Partial<Record<PlainPolicy, Period>> = {
  correctionTerm: statute.periods.correction,
  mailGrace: statute.periods.mailGrace,
  soon: statute.periods.soon
}

const chosenValue = (policy: Policy): OrganChoice['value'] => policy.value as OrganChoice['value']
