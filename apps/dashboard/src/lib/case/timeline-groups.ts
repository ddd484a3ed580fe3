import type { FactType, LocalDate, TimelineEntry } from '@mingdu/schema'
import { daysBetween } from '@mingdu/schema/plain'

export const timelineGroups = ['letters', 'terms', 'fees', 'inside'] as const
export type TimelineGroup = (typeof timelineGroups)[number]
export type TimelineQuery = { show: TimelineGroup | 'all'; order: 'newest' | 'oldest' }

/** Under which heads of the timeline a fact is found; a fact struck out is found with what it was. */
const groupsOf = {
  received: ['letters'],
  arrivedAgain: ['letters'],
  forwarded: ['letters'],
  confirmed: ['letters', 'terms'],
  correctionRequested: ['letters', 'terms'],
  correctionNoticeReceived: ['letters', 'terms'],
  corrected: ['letters', 'terms'],
  consulted: ['letters', 'terms'],
  consultationReceived: ['letters', 'terms'],
  consultationEnded: ['letters', 'terms'],
  extended: ['letters', 'terms'],
  delayed: ['letters', 'terms'],
  feeNotified: ['letters', 'terms', 'fees'],
  feeNoticeReceived: ['letters', 'terms', 'fees'],
  feePaid: ['terms', 'fees'],
  feeRefunded: ['fees'],
  decided: ['inside'],
  sentOut: ['letters', 'terms'],
  delivered: ['letters', 'terms'],
  withdrawn: ['letters', 'terms'],
  lapsed: ['terms'],
  assigned: ['inside'],
  drafted: ['inside'],
  reviewed: ['inside'],
  called: ['letters'],
  linked: ['inside'],
  returned: ['letters'],
  sentAgain: ['letters'],
  correctionExtended: ['terms'],
  reasonsRequested: ['letters'],
  reasonsGiven: ['letters'],
  overrideNotified: ['letters'],
  assignmentAnswered: ['inside'],
  unitAsked: ['inside'],
  unitAnswered: ['inside'],
  publicationProposed: ['inside'],
  publicationSettled: ['inside'],
  archived: ['inside'],
  discontinued: ['terms'],
  merged: ['terms'],
  fileAdded: ['inside'],
  disputeFiled: ['letters'],
  disputeCopyReceived: ['letters', 'terms'],
  disputeAnswered: ['letters', 'terms'],
  disputeTurned: ['letters', 'terms'],
  disputeDecided: ['letters', 'terms'],
  disputeAppealed: ['letters', 'terms'],
  disputeTookEffect: ['terms'],
  redone: ['letters', 'terms'],
  struckOut: ['inside']
} as const satisfies Record<FactType, readonly TimelineGroup[]>

export function timelineQuery(params: Pick<URLSearchParams, 'get'>): TimelineQuery {
  const show = timelineGroups.find((g) => g === params.get('show')) ?? 'all'
  return { show, order: params.get('order') === 'oldest' ? 'oldest' : 'newest' }
}

/** The address of the same page with another choice; what is chosen by itself is left out. */
export function timelineAddress({ show, order }: TimelineQuery): string {
  const params = { ...(show === 'all' ? {} : { show }), ...(order === 'newest' ? {} : { order }) }
  const search = new URLSearchParams(params).toString()
  return search === '' ? '?' : `?${search}`
}

export const isIn = (type: FactType, show: TimelineQuery['show']): boolean =>
  show === 'all' || (groupsOf[type] as readonly TimelineGroup[]).includes(show)

/** How long after the entry shown before it; null where it is the first, or not later. */
export type Gap = { days: number; workingDays: number | null }
export type Shown = { entry: TimelineEntry; gap: Gap | null }

/** What is shown, in the order asked for; gaps are by legal day, whichever way the list runs. */
export function shownEntries(timeline: readonly TimelineEntry[], { show, order }: TimelineQuery): Shown[] {
  const forwards = timeline
    .filter((e) => isIn(e.fact.type, show))
    .map((entry, i, all): Shown => ({ entry, gap: gapBetween(all[i - 1], entry) }))
  return order === 'oldest' ? forwards : forwards.reverse()
}

type Dated = { fact: { on: LocalDate }; workingDay: number | null }

function gapBetween(a: Dated | undefined, b: Dated): Gap | null {
  if (!a || b.fact.on <= a.fact.on) return null
  const known = a.workingDay !== null && b.workingDay !== null
  return { days: daysBetween(a.fact.on, b.fact.on), workingDays: known ? (b.workingDay as number) - (a.workingDay as number) : null }
}
