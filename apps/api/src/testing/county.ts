import { day, type LocalDate, OfficerId, OrganId, type Role, roles, type SettingFact } from '@mingdu/schema'

/** A county for tests: an office, a bureau with a station under it, and a second bureau. */
export const organs = {
  parent: OrganId.parse('yunling'),
  own: OrganId.parse('yunling-zrzy'),
  child: OrganId.parse('yunling-zrzy-cgz'),
  sibling: OrganId.parse('yunling-zjj')
}
export type Where = keyof typeof organs

/** One officer for every role, who holds nothing else, in the bureau (`own`). */
export const holderOf = Object.fromEntries(roles.map((role) => [role, OfficerId.parse(`only-${role}`)])) as Record<Role, OfficerId>

/** Set the county up; administers it from the office. */
export const founder = OfficerId.parse('shen-xitong')
/** Every role that records, in every organ. */
export const allRounder = OfficerId.parse('qiao-wangshu')
/** Supervises from the office. */
export const supervisor = OfficerId.parse('tang-yiheng')
/** Has an account and no role anywhere. */
export const stranger = OfficerId.parse('wu-ming')

export const everybody = [...Object.values(holderOf), founder, allRounder, supervisor, stranger]

/** The day the county is set up, and from which all of it holds. */
export const foundedOn = day('2019-06-03')

/** Each organ's settings, the organs above first. */
export const settings = (Object.entries(organs) as [Where, OrganId][]).map(([where, organ]) => ({
  organ,
  facts: [established(where), ...grantsIn(where)]
}))

function established(where: Where): SettingFact {
  const names = { parent: '政府办', own: '自然资源局', child: '测绘站', sibling: '住建局' }
  const above = { parent: undefined, own: organs.parent, child: organs.own, sibling: organs.parent }[where]
  const [name, shortName] = [`云岭县${names[where]}`, names[where]]
  return {
    type: 'organEstablished',
    on: foundedOn,
    from: foundedOn,
    name,
    shortName,
    level: 'department' as never,
    ...(above ? { parent: above } : {})
  }
}

function grantsIn(where: Where): SettingFact[] {
  const here: [OfficerId, Role[]][] = [[allRounder, ['registrar', 'handler', 'head', 'signer', 'clerk']]]
  if (where === 'parent') here.unshift([founder, ['administrator']], [supervisor, ['supervisor']])
  if (where === 'own') here.push(...roles.map((role): [OfficerId, Role[]] => [holderOf[role], [role]]))
  return here.map(([officer, held]) => granted(officer, held))
}

export function granted(officer: OfficerId, held: Role[], from: LocalDate = foundedOn): SettingFact {
  return { type: 'rolesGranted', on: from, from, officer, roles: held }
}
