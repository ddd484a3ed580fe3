import { type LocalDate, OfficerId, OrganId, type OrganLevel, type Policy, type Role, roles, type SettingFact } from '@mingdu/schema'
import type { Play } from '@mingdu/workflow/simulate'
import type { SettingEntry } from '../../door/act.ts'
import { statute } from '../../settings/law-on.ts'

export const administrator = OfficerId.parse('administrator')
/** Every role that records, in every office. */
export const allRounder = OfficerId.parse('all-rounder')
/** Whom the plainest assignment names: he handles cases here. */
const nobody = OfficerId.parse('nobody')

export const countyOrgan = OrganId.parse('simulated')
export const organOf = (office: number): OrganId => OrganId.parse(`simulated-${office}`)

/** The county of a play as settings: who may record in each office, and what it chose. */
export function founding({ from, offices, policiesOf = () => ({}) }: Play): SettingEntry[] {
  const bureaus = Array.from({ length: offices }, (_, office) => ({
    organ: organOf(office),
    facts: [
      established(from, `第${office + 1}局`, countyOrgan),
      granted(from, allRounder, [...roles]),
      granted(from, nobody, ['handler']),
      ...chosen(from, policiesOf(office))
    ]
  }))
  return [{ organ: countyOrgan, facts: [established(from, '演练县政府'), granted(from, administrator, ['administrator'])] }, ...bureaus]
}

function established(from: LocalDate, name: string, parent?: OrganId): SettingFact {
  // Nothing of a play hangs on the level.
  const [level] = statute.levels
  const named = { name, shortName: name, level: level?.id as OrganLevel }
  return { type: 'organEstablished', on: from, from, ...named, ...(parent ? { parent } : {}) }
}

const granted = (from: LocalDate, officer: OfficerId, held: Role[]): SettingFact => ({
  ...{ type: 'rolesGranted', on: from, from },
  officer,
  roles: held
})

const chosen = (from: LocalDate, policies: ReturnType<NonNullable<Play['policiesOf']>>): SettingFact[] =>
  Object.entries(policies).map(([policy, value]) => policySet(from, policyOf(policy, value)))

/** An approval chain is kept by what it is of, everything else by its name alone. */
const policyOf = (policy: string, value: unknown): Policy =>
  (policy === 'approvalChain' ? { policy, of: 'all', value: (value as { all: unknown }).all } : { policy, value }) as Policy

export const policySet = (on: LocalDate, policy: Policy): SettingFact => ({ type: 'policySet', on, from: on, policy })
