import { type LocalDate, lastDayOf, type OfficerId, type OrganId, type OrganLevel, type Refusal, type SettingFact } from '@mingdu/schema'
import { mayRecordSetting, permits } from '@mingdu/workflow'
import { accountRefused, isAccount, isLastAdministrator } from './admit-account.ts'
import { choiceRefused } from './admit-choice.ts'
import { importRefused } from './admit-import.ts'
import { narrativeRefused } from './admit-narrative.ts'
import { noticeRefusals } from './admit-notice.ts'
import { isOrderFact, orderRefused } from './admit-order.ts'
import { statementRefused } from './admit-statement.ts'
import { voidingRefused } from './admit-voiding.ts'
import { isYearFact, yearRefused } from './admit-year.ts'
import { type OrganTree, organTrees } from './organ-tree.ts'
import { ALL_KNOWN, type Settings } from './settings.ts'
import { levelOf, statute } from './statute.ts'
import { closedYears } from './year-books.ts'

/** Why a setting cannot be recorded; null where it can. The first organ is set up by whoever is first there. */
export function settingRefused(
  settings: Settings,
  organ: OrganId,
  fact: SettingFact,
  officer: OfficerId,
  today: LocalDate
): Refusal | null {
  if (fact.on > today) return { code: 'inTheFuture', about: { on: fact.on, today } }
  const root = settings.treeAhead().root()
  if (root === null)
    return fact.type === 'organEstablished' && fact.parent === undefined ? levelRefused(fact.level) : { code: 'unknownOrgan' }
  if (fact.type === 'proactiveReported') return statementRefused(settings, organ, fact, officer, today)
  if (fact.type === 'yearImported') return importRefused(settings, organ, fact, officer, today)
  if (fact.type === 'narrativeWritten') return narrativeRefused(settings, organ, fact, officer, today)
  if (fact.type === 'numberVoided') return voidingRefused(settings, organ, fact, officer, today)
  if (isOrderFact(fact)) return orderRefused(settings, organ, fact, officer, today)
  if (isYearFact(fact)) return yearRefused(settings, organ, fact, officer, today)
  if (!administers(settings, organ, fact, officer, today)) return { code: 'notPermitted' }
  if (isAccount(fact)) return accountRefused(settings, fact, officer, today)
  if (fact.type === 'organEstablished') return establishmentRefused(settings, organ, fact)
  if (!settings.treeAhead().organ(organ)) return { code: 'unknownOrgan' }
  if (
    fact.type === 'rolesGranted' &&
    organ === root.id &&
    !fact.roles.includes('administrator') &&
    isLastAdministrator(settings, fact.officer, fact.from)
  )
    return { code: 'lastAdministrator' }
  if (fact.type === 'noticeLoaded') return noticeRefusals(settings, organ, fact.year)[0] ?? null
  return fact.type === 'policySet' ? (choiceRefused(fact.policy, fact.from) ?? rowsMoved(settings, organ, fact)) : null
}

/** A choice of rows that would hold in a closed year would move its table without a case having moved. */
function rowsMoved(settings: Settings, organ: OrganId, fact: Extract<SettingFact, { type: 'policySet' }>): Refusal | null {
  if (fact.policy.policy !== 'outcomeRow') return null
  const below = settings.treeAhead().withBelow(organ)
  const years = below.flatMap((o) => closedYears(settings, o.id)).filter((year) => fact.from <= lastDayOf(year))
  return years.length > 0 ? { code: 'yearClosed', about: { year: Math.max(...years) } } : null
}

function establishmentRefused(
  settings: Settings,
  organ: OrganId,
  fact: Extract<SettingFact, { type: 'organEstablished' }>
): Refusal | null {
  const level = levelRefused(fact.level)
  if (level) return level
  const known = settings.treeAhead().organ(organ)
  if (fact.parent === undefined) return known && known.parent === null ? null : { code: 'unknownOrgan' }
  if (!settings.tree(fact.from).organ(fact.parent)) return { code: 'unknownOrgan' }
  return makesRing(settings, organ, fact) ? { code: 'unknownOrgan' } : null
}

const levelRefused = (level: OrganLevel): Refusal | null =>
  levelOf(level) ? null : { code: 'unknownLevel', about: { possible: statute.levels.map((l) => l.id) } }

/** An organ under itself would make the tree a ring: on the day it takes effect, or on a later one for which a move is recorded. */
function makesRing(settings: Settings, organ: OrganId, fact: Extract<SettingFact, { type: 'organEstablished' }>): boolean {
  const established = settings.told('organEstablished')
  const trees = organTrees([...established, { organ, fact, at: ALL_KNOWN }])
  return [fact, ...established.map((e) => e.fact)].some(({ from }) => from >= fact.from && isUnderItself(trees(from, ALL_KNOWN), organ))
}

function isUnderItself(tree: OrganTree, organ: OrganId): boolean {
  const seen = new Set<OrganId>()
  for (let at: OrganId | null = organ; at !== null; at = tree.organ(at)?.parent ?? null) {
    if (seen.has(at)) return true
    seen.add(at)
  }
  return false
}

/** An administrator sets up the organ where the role is held and what is below; to found or move an organ, under both. */
function administers(settings: Settings, organ: OrganId, fact: SettingFact, officer: OfficerId, today: LocalDate): boolean {
  // Until the first administrator is named, the organ's founder may name one.
  const nobody = !settings.facts.some((e) => e.fact.type === 'rolesGranted' && e.fact.roles.includes('administrator'))
  if (nobody && settings.facts.some((e) => e.by === officer)) return true
  // An organ that is only to be set up on a day to come is administered from where it will stand.
  const treeOf = (place: OrganId) => (settings.tree(today).organ(place) ? settings.tree(today) : settings.treeAhead())
  const above = (place: OrganId) =>
    treeOf(place)
      .withAbove(place)
      .flatMap((o) => settings.rolesOf(officer, o.id, today))
  return placesOf(settings, organ, fact).every((place) => permits(mayRecordSetting[fact.type], above(place)))
}

function placesOf(settings: Settings, organ: OrganId, fact: SettingFact): OrganId[] {
  // Days off put off every date below: nobody grants them to the organ's own cases, the root's administrator does.
  if (fact.type === 'noticeLoaded') return [settings.treeAhead().root()?.id ?? organ]
  const parent = fact.type === 'organEstablished' ? fact.parent : undefined
  const known = settings.treeAhead().organ(organ)
  if (!known) return [parent ?? organ]
  return parent && parent !== known.parent ? [organ, parent] : [organ]
}
