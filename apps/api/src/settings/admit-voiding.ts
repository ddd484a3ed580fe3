import type { LocalDate, OfficerId, OrganId, Refusal, SettingFact } from '@mingdu/schema'
import { mayRecordSetting, permits } from '@mingdu/workflow'
import type { Settings } from './settings.ts'

/** Why a number cannot be given up; null where it can. Whether a paper bears it, only the log tells: the door looks there. */
export function voidingRefused(
  settings: Settings,
  organ: OrganId,
  fact: Extract<SettingFact, { type: 'numberVoided' }>,
  officer: OfficerId,
  today: LocalDate
): Refusal | null {
  if (!settings.tree(today).organ(organ)) return { code: 'notPermitted' }
  if (!permits(mayRecordSetting.numberVoided, settings.rolesOf(officer, organ, today))) return { code: 'notPermitted' }
  const again = settings.told('numberVoided', organ).some((e) => e.fact.number === fact.number)
  return again ? { code: 'numberInUse', about: { number: fact.number } } : null
}
