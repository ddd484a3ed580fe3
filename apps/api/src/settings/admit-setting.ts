import type { LocalDate, OfficerId, OrganId, Refusal, Role, SettingFact } from '@mingdu/schema'
import { mayRecordSetting, permits } from '@mingdu/workflow'
import type { Settings } from './settings.ts'

/** Why a setting cannot be recorded; null where it can. The first organ is set up by whoever is first there. */
export function settingRefused(
  settings: Settings,
  organ: OrganId,
  fact: SettingFact,
  officer: OfficerId,
  today: LocalDate
): Refusal | null {
  if (fact.on > today) return { code: 'inTheFuture', about: { on: fact.on, today } }
  const root = settings.root()
  if (root === null) return fact.type === 'organEstablished' && fact.parent === undefined ? null : { code: 'unknownOrgan' }
  if (!permits(mayRecordSetting[fact.type], rolesAbove(settings, organ, fact, officer, today))) return { code: 'notPermitted' }
  if (fact.type === 'organEstablished') return establishmentRefused(settings, organ, fact)
  if (fact.type === 'noticeLoaded' && organ !== root.id) return { code: 'unknownOrgan', about: { organ: root.id } }
  return settings.organ(organ) ? null : { code: 'unknownOrgan' }
}

function establishmentRefused(
  settings: Settings,
  organ: OrganId,
  fact: Extract<SettingFact, { type: 'organEstablished' }>
): Refusal | null {
  const known = settings.organ(organ)
  if (fact.parent === undefined) return known && known.parent === null ? null : { code: 'unknownOrgan' }
  if (!settings.organ(fact.parent)) return { code: 'unknownOrgan' }
  // An organ under itself would make the tree a ring.
  return settings.withAbove(fact.parent).some((o) => o.id === organ) ? { code: 'unknownOrgan' } : null
}

/** Roles held in the organ or anywhere above it: an administrator sets up what is below. */
function rolesAbove(settings: Settings, organ: OrganId, fact: SettingFact, officer: OfficerId, today: LocalDate): Role[] {
  const from = settings.organ(organ) ? organ : fact.type === 'organEstablished' ? fact.parent : undefined
  const path = from ? settings.withAbove(from) : []
  // Until the first administrator is named, the organ's founder may name one.
  const nobody = !settings.facts.some((e) => e.fact.type === 'rolesGranted')
  if (nobody && settings.facts.some((e) => e.by === officer)) return ['administrator']
  return path.flatMap((o) => settings.rolesOf(officer, o.id, today))
}
