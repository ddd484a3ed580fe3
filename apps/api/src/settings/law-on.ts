import {
  earlier,
  type HolidayYear,
  type LocalDate,
  type OrganId,
  type OutcomeId,
  type PaperKind,
  type Policy,
  type Review,
  type SettingFact
} from '@mingdu/schema'
import { isRemedyPolicy, type Law, lawWith, type Policies, type RemedyPolicy, withLocalDays } from '@mingdu/workflow'
import { ALL_KNOWN, inForce, LAST_DAY, policiesOn, type Settings, treeFor } from './settings.ts'
import { statute } from './statute.ts'

/**
 * The only way to a statute: the law for an organ on a legal day, as it was known at an instant
 * (ISO 8601). Laws are built once for each set of notices and choices.
 */
export function lawOn(settings: Settings, organ: OrganId, on: LocalDate, knownAt: string): Law {
  const chosen = policiesOn(settings, organ, on, knownAt).filter((p) => !isBesideTheLaw(p))
  const loaded = noticesFor(settings, organ, on, knownAt)
  const key = JSON.stringify([chosen, loaded])
  const built = laws.get(key) ?? lawWith(statute, policiesFrom(chosen), calendarWith(loaded))
  if (laws.size > 200) laws.clear()
  laws.set(key, built)
  return built
}

/** The law for an organ on a day by all that these settings know. */
export const lawNow = (settings: Settings, organ: OrganId, on: LocalDate): Law => lawOn(settings, organ, on, ALL_KNOWN)

export { statute }

const laws = new Map<string, Law>()

/** What the organ chose, without the law around it: for a question asked of many organs at once. */
export const choicesOn = (settings: Settings, organ: OrganId, on: LocalDate, knownAt: string) =>
  policiesFrom(policiesOn(settings, organ, on, knownAt))

function policiesFrom(chosen: readonly Policy[]): Partial<Policies> & Pick<Policies, 'outcomeRow'> {
  const policies: Partial<Policies> = {}
  const outcomeRow: Record<OutcomeId, string> = {}
  const approvalChain: Record<string, readonly Review[]> = {}
  const documentNumber: Partial<Record<PaperKind, string>> = {}
  for (const p of chosen) {
    if (isBesideTheLaw(p)) continue
    if (p.policy === 'outcomeRow') outcomeRow[p.outcome] = p.value
    else if (p.policy === 'approvalChain') approvalChain[p.of] = p.value
    else if (p.policy === 'documentNumber') documentNumber[p.of] = p.value
    else Object.assign(policies, { [p.policy]: p.value })
  }
  return { ...policies, outcomeRow, approvalChain, documentNumber }
}

/** No date and no cell hangs on these. */
const isBesideTheLaw = (policy: Policy): policy is Extract<Policy, { policy: 'reportDay' }> | RemedyPolicy =>
  policy.policy === 'reportDay' || isRemedyPolicy(policy)

/** Whether what lists keep of open cases hangs on it: their dates, and in whose hands they lie. */
export const movesLists = (fact: SettingFact): boolean =>
  fact.type === 'noticeLoaded' || fact.type === 'organEstablished' || (fact.type === 'policySet' && !isBesideTheLaw(fact.policy))

/** The next day on which another choice, or another place in the tree, takes effect for an organ; null where none is to come. */
export function changesOn(settings: Settings, organ: OrganId, today: LocalDate): LocalDate | null {
  const line = new Set(
    settings
      .treeAhead()
      .withAbove(organ)
      .concat(settings.tree(today).withAbove(organ))
      .map((o) => o.id)
  )
  const ahead = settings.facts.flatMap((e) =>
    line.has(e.organ) && movesLists(e.fact) && 'from' in e.fact && e.fact.from > today ? [e.fact.from] : []
  )
  return ahead.length > 0 ? ahead.reduce(earlier) : null
}

/** Holiday years as known for an organ on a day: the statute's own, those loaded since, and its local days off. */
export const calendarOn = (settings: Settings, organ: OrganId, on: LocalDate, knownAt: string): HolidayYear[] =>
  calendarWith(noticesFor(settings, organ, on, knownAt))

/** The holiday years that hold for all, whatever organ there is. */
export const nationalCalendar = (settings: Settings, knownAt: string): HolidayYear[] =>
  calendarWith({ national: yearsLoaded(settings, settings.treeAhead().root()?.id, knownAt), local: [] })

type Loaded = { national: HolidayYear[]; local: HolidayYear[] }

function calendarWith({ national, local }: Loaded): HolidayYear[] {
  const years = new Map([...statute.calendar, ...national].map((y) => [y.year, y]))
  for (const days of local) {
    const year = years.get(days.year)
    // Local days off alone make no year: what the rest of it is, nobody has said yet.
    if (year) years.set(days.year, withLocalDays(year, days))
  }
  return [...years.values()]
}

/** The notices that hold for an organ: the root's for all, of local ones for a year the nearest up the tree. */
function noticesFor(settings: Settings, organ: OrganId, on: LocalDate, knownAt: string): Loaded {
  const root = settings.treeAhead().root()?.id
  const below = treeFor(settings, organ, on, knownAt)
    .withAbove(organ)
    .filter((o) => o.id !== root)
  const local = below.reverse().flatMap((o) => yearsLoaded(settings, o.id, knownAt))
  return { national: yearsLoaded(settings, root, knownAt), local: [...new Map(local.map((y) => [y.year, y])).values()] }
}

/** What one organ loaded, the last notice for each year: it holds for all of its year, whatever day it was decided on. */
const yearsLoaded = (settings: Settings, organ: OrganId | undefined, knownAt: string): HolidayYear[] =>
  organ
    ? [...new Map(inForce(settings, 'noticeLoaded', LAST_DAY, knownAt, organ).map((n) => [n.fact.year.year, n.fact.year])).values()]
    : []
