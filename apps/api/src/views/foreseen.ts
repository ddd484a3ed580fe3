import { type Foreseen, type LocalDate, later, type OrganId, type Policy, type SettingFact, yearOf } from '@mingdu/schema'
import { openPhases } from '@mingdu/workflow'
import { settingRefused } from '../settings/admit-setting.ts'
import { ALL_KNOWN, inForce, policyKey, type Settings } from '../settings/settings.ts'
import type { Reading } from './reading.ts'

/** What a setting would do, before it is recorded; null for whoever may not record it. Nothing is written. */
export async function foreseen(reading: Reading, organ: OrganId, fact: SettingFact): Promise<Foreseen | null> {
  const { settings, officer, today } = reading
  const refusal = settingRefused(settings, organ, fact, officer, today)
  if (refusal?.code === 'notPermitted') return null
  const organs = organsConcerned(settings, organ, fact, today)
  const years = yearsConcerned(fact, today)
  const [openCases, endedCases] = await Promise.all([openOf(reading, organs, fact), endedOf(reading, organs, fact, years)])
  return { refusal, organs: organs.length, openCases, endedCases, years }
}

/** The organ and those below it; of a choice, only where no nearer organ has made it otherwise. */
function organsConcerned(settings: Settings, organ: OrganId, fact: SettingFact, today: LocalDate): OrganId[] {
  const from = 'from' in fact ? later(fact.from, today) : today
  const tree = settings.tree(from)
  if (!tree.organ(organ)) return [organ]
  if (fact.type === 'organEstablished') return tree.withBelow(organ).map((o) => o.id)
  if (fact.type !== 'policySet' || fact.policy.policy === 'reviewBody') return [organ]
  const chose = (id: OrganId) =>
    inForce(settings, 'policySet', from, ALL_KNOWN, id).some((e) => policyKey(e.fact.policy) === policyKey(fact.policy))
  return tree.withBelow(organ, (o) => !chose(o.id)).map((o) => o.id)
}

/** A choice of row is applied on reading, to every year whose last day it holds on; a place in the tree, to the sums above. */
function yearsConcerned(fact: SettingFact, today: LocalDate): number[] {
  const touches = fact.type === 'organEstablished' || (fact.type === 'policySet' && TABLES.has(fact.policy.policy))
  if (!touches) return []
  const [first, last] = [yearOf(fact.from), yearOf(today)]
  return first > last ? [first] : Array.from({ length: Math.min(last - first + 1, 30) }, (_, i) => last - i)
}

const TABLES: ReadonlySet<Policy['policy']> = new Set<Policy['policy']>(['outcomeRow', 'resultDay'])

/** Open cases of these organs; of an account, those that its officer handles or has in hand. */
async function openOf({ db }: Reading, organs: readonly OrganId[], fact: SettingFact): Promise<number> {
  const cases = db
    .selectFrom('cases')
    .select((eb) => eb.fn.countAll().as('n'))
    .where('phase', 'in', openPhases)
  if (!('officer' in fact)) return Number((await cases.where('organ', 'in', organs).executeTakeFirstOrThrow()).n)
  const here = fact.type === 'rolesGranted' ? cases.where('organ', 'in', organs) : cases
  const his = here.where((eb) => eb.or([eb('handler', '=', fact.officer), eb('holding_officer', '=', fact.officer)]))
  return Number((await his.executeTakeFirstOrThrow()).n)
}

async function endedOf({ db }: Reading, organs: readonly OrganId[], fact: SettingFact, years: readonly number[]): Promise<number> {
  if (fact.type !== 'policySet' || fact.policy.policy !== 'outcomeRow' || years.length === 0) return 0
  const { n } = await db
    .selectFrom('cases')
    .select((eb) => eb.fn.countAll().as('n'))
    .where('organ', 'in', organs)
    .where('outcome', '=', fact.policy.outcome)
    .where('ended_on', '>=', `${Math.min(...years)}-01-01` as LocalDate)
    .executeTakeFirstOrThrow()
  return Number(n)
}
