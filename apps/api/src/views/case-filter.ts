import {
  type CaseFilter,
  type CaseId,
  type CaseTab,
  firstDayOf,
  type Holder,
  type LocalDate,
  lastDayOf,
  type OrganId,
  Review,
  type Role
} from '@mingdu/schema'
import { endedPhases, mayRecordFact, mayReview, openPhases, permits } from '@mingdu/workflow'
import { type ExpressionBuilder, type ExpressionWrapper, type QueryCreator, type SqlBool, sql } from 'kysely'
import type { Tables } from '../log/tables.ts'
import { hits } from '../search/find.ts'
import { lawOn } from '../settings/law-on.ts'
import { overseen } from './oversight/overseen.ts'
import type { Reading } from './reading.ts'
import { mayReadApplicant } from './sight.ts'

export type Cases = ExpressionBuilder<Tables & { hits: { id: CaseId } }, 'cases'>

type Condition = ExpressionWrapper<Tables & { hits: { id: CaseId } }, 'cases', SqlBool>

/** A list as it is asked of the store: in which organs, by what, and the terms of its search. */
export type Asked = { organs: readonly OrganId[]; filter: CaseFilter; terms: readonly (readonly string[])[] }

/**
 * The tables that a list is asked of, with what was searched for beside them: the store looks it up once
 * where it is asked for twice, and page by page where once.
 * In `named` drawers is looked only where the officer may read who the applicant is.
 */
export function finding({ db, master, settings, officer, today }: Reading, { organs, terms }: Asked) {
  const handled = organs.filter((o) => mayReadApplicant(settings, officer, o, today))
  const tables = db as QueryCreator<Tables & { hits: { id: CaseId } }>
  return terms.length > 0 ? (tables.with('hits', () => hits(master, { organs, handled }, terms)) as typeof tables) : tables
}

/** What every tab of the list has in common. */
export function narrowed(eb: Cases, reading: Reading, asked: Asked) {
  const { organs, filter, terms } = asked
  const { phase, withWhom, holder, handler, mine, channel, applicantKind, outcome, seeks, irregular, receiptFrom, receiptTo, year } = filter
  return eb.and([
    eb('organ', 'in', organs),
    ...(phase ? [eb('phase', '=', phase)] : []),
    ...(withWhom ? [eb('with_whom', '=', withWhom)] : []),
    ...(holder ? [eb('holder', '=', holder)] : []),
    ...(handler ? [eb('handler', '=', handler)] : []),
    ...(mine === 'true' ? [eb.and([alive(eb), awaits(eb, reading, organs)])] : []),
    ...(channel ? [eb('channel', '=', channel)] : []),
    ...(applicantKind ? [eb('applicant_kind', '=', applicantKind)] : []),
    ...(outcome ? [eb('outcome', '=', outcome)] : []),
    ...(seeks ? [eb('seeks', '=', seeks)] : []),
    ...(irregular ? [eb('irregular', irregular === 'true' ? '>' : '=', 0)] : []),
    ...(receiptFrom ? [eb('receipt', '>=', receiptFrom)] : []),
    ...(receiptTo ? [eb('receipt', '<=', receiptTo)] : []),
    ...(year ? [eb('arrived_on', '>=', firstDayOf(year)), eb('arrived_on', '<=', lastDayOf(year))] : []),
    ...overseen(eb, reading, asked),
    ...(terms.length > 0 ? [eb('id', 'in', sql<CaseId>`(select id from hits)`)] : [])
  ])
}

/**
 * What awaits this officer: cases in his hands by name, and those in the hands of a post that he holds in
 * their organ. What nobody was given awaits who registers and who leads; a review whoever may record it.
 */
function awaits(eb: Cases, { settings, officer, today }: Reading, organs: readonly OrganId[]): Condition {
  const holding = (roles: readonly Role[]) => organs.filter((organ) => permits(roles, settings.rolesOf(officer, organ, today)))
  const inPost = (holder: Holder, roles: readonly Role[], more: Condition[] = []) => {
    const where = holding(roles)
    return where.length > 0 ? [eb.and([eb('holder', '=', holder), eb('organ', 'in', where), ...more])] : []
  }
  return eb.or([
    eb('holding_officer', '=', officer),
    ...inPost('registrar', ['registrar', 'head']),
    ...Review.options.flatMap((review) => inPost('reviewer', mayReview[review], [eb('missing_reviews', 'like', `%${review}%`)])),
    ...inPost('signer', mayRecordFact.decided),
    ...inPost('clerk', ['clerk'])
  ])
}

/**
 * Where each tab draws its line. Whose move it is and what alone is left to record stand in the row as
 * the rules of packages/workflow/src/watch said it; dates are compared with the day.
 */
export function inTab(eb: Cases, tab: CaseTab, { today }: Reading, soon: readonly Soon[]): Condition {
  const open = alive(eb)
  const tabs = {
    open: () => eb('phase', 'in', openPhases),
    due: () => eb.and([open, eb('stand', '=', 'due')]),
    waiting: () => eb.and([open, eb('stand', '=', 'waiting')]),
    finishing: () => eb('finishing', 'is not', null),
    late: () => eb.and([open, eb('stand', '=', 'due'), eb('due_on', '<', today)]),
    soon: () => eb.and([open, eb('stand', '=', 'due'), eb('due_on', '>=', today), eb.or(soon.map((s) => near(eb, s)))]),
    disputed: () => eb('disputed', '=', true),
    ended: () => eb('phase', 'in', endedPhases),
    all: () => eb('phase', 'not in', ['void', 'forwarded'])
  } satisfies Record<CaseTab, () => Condition>
  return tabs[tab]()
}

/** In hand, or ended and argued over, or answered by a reply that came back. */
export const alive = (eb: Cases) =>
  eb.or([eb('phase', 'in', openPhases), eb('disputed', '=', true), eb.and([eb('phase', '=', 'answered'), eb('holder', '=', 'clerk')])])

/** Organs that chose the same number of days before a date looks near, and the last day that does. */
export type Soon = { until: LocalDate; organs: OrganId[] }

export function soonBy({ today, settings, at }: Reading, organs: readonly OrganId[]): Soon[] {
  const until = (organ: OrganId) => {
    const { days, policies } = lawOn(settings, organ, today, at)
    return days.add(today, policies.soon)
  }
  return [...Map.groupBy(organs, until)].map(([day, same]) => ({ until: day, organs: same }))
}

const near = (eb: Cases, { organs, until }: Soon) => eb.and([eb('organ', 'in', organs), eb('due_on', '<=', until)])
