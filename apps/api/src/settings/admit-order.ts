import {
  type LocalDate,
  later,
  type OfficerId,
  type OrderFact,
  type OrderStep,
  type OrganId,
  type Refusal,
  type SettingFact
} from '@mingdu/schema'
import { mayRecordSetting, orderStand, orderStepTypes, permits } from '@mingdu/workflow'
import type { Settings, Told } from './settings.ts'

export const isOrderFact = (fact: SettingFact): fact is OrderFact =>
  fact.type === 'orderIssued' || orderStepTypes.some((type) => type === fact.type)

/** Why a step of an order cannot be recorded; null where it can. Whether the case exists, the door looks. */
export function orderRefused(settings: Settings, organ: OrganId, fact: OrderFact, officer: OfficerId, today: LocalDate): Refusal | null {
  if (fact.type === 'orderIssued')
    return mayIssueFrom(settings, organ, officer, today).includes(fact.issuer) ? termRefused(fact) : { code: 'notPermitted' }
  const issued = settings.told('orderIssued', organ).find((e) => e.seq === fact.order)
  // Whoever could not record a step of any order of the organ is not told which ones there are.
  if (!mayStepOn(settings, organ, fact.type, issued?.fact.issuer, officer, today)) return { code: 'notPermitted' }
  if (!issued) return { code: 'notAdmissible' }
  const steps = stepsOf(settings, organ, issued.seq)
  const last = steps.at(-1)?.fact ?? issued.fact
  if (!orderStand([issued.fact, ...steps.map((s) => s.fact)], today).possible.includes(fact.type)) return { code: 'notAdmissible' }
  if (later(last.on, fact.on) !== fact.on) return { code: 'beforeItsCause' }
  return termRefused(fact)
}

/** A term that ends before the day on which it is set is none. */
const termRefused = (fact: OrderFact): Refusal | null =>
  'answerBy' in fact && later(fact.on, fact.answerBy) !== fact.answerBy ? { code: 'beforeItsCause' } : null

/** The organs above one, in whose name an officer may issue orders to it. */
export const mayIssueFrom = (settings: Settings, organ: OrganId, officer: OfficerId, today: LocalDate): OrganId[] => {
  const tree = settings.tree(today)
  if (!tree.organ(organ)) return []
  return tree
    .withAbove(organ)
    .map((o) => o.id)
    .filter((above) => above !== organ && permits(mayRecordSetting.orderIssued, settings.rolesOf(officer, above, today)))
}

/** The organ answers; the issuer, or whoever stands above it, returns and writes off. */
export function mayStepOn(
  settings: Settings,
  organ: OrganId,
  type: OrderStep['type'],
  issuer: OrganId | undefined,
  officer: OfficerId,
  today: LocalDate
): boolean {
  const tree = settings.tree(today)
  const from = type === 'orderAnswered' ? organ : issuer
  if (from === undefined || !tree.organ(from)) return false
  const places = type === 'orderAnswered' ? [organ] : tree.withAbove(from).map((o) => o.id)
  return places.some((place) => permits(mayRecordSetting[type], settings.rolesOf(officer, place, today)))
}

export type ToldStep = Told<OrderStep['type']>

/** The steps of an order, in order of recording. */
export const stepsOf = (settings: Settings, organ: OrganId, order: number): ToldStep[] =>
  orderStepTypes
    .flatMap((type): readonly ToldStep[] => settings.told(type, organ))
    .filter((e) => e.fact.order === order)
    .sort((a, b) => a.seq - b.seq)
