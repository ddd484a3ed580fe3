import {
  type ChoiceMade,
  type LocalDate,
  type OrganChoice,
  type OrganId,
  type OrganSettings,
  type OrganView,
  type Period,
  type PlainPolicy,
  type Policy,
  ReviewedBy,
  yearOf
} from '@mingdu/schema'
import { formOf, lawWith, possibleRows } from '@mingdu/workflow'
import { ALL_KNOWN, inForce, LAST_DAY, policiesOn, type Settings, treeFor } from '../settings/settings.ts'
import { levelOf, statute } from '../settings/statute.ts'

/** A choice of one value as it holds today, from the nearest organ up the tree, else by the law's default. */
export function choiceOf(settings: Settings, organ: OrganView, policy: PlainPolicy, today: LocalDate): OrganChoice {
  const above = treeFor(settings, organ.id, today, ALL_KNOWN).withAbove(organ.id)
  const said = (of: OrganId) => inForce(settings, 'policySet', LAST_DAY, ALL_KNOWN, of).filter((e) => e.fact.policy.policy === policy)
  const holding = above.flatMap((o) => said(o.id).findLast((e) => e.fact.from <= today) ?? [])[0]
  const behind = defaultOf(policy, organ)
  return {
    policy,
    value: holding ? chosenValue(holding.fact.policy) : behind.value,
    default: behind.value,
    chosenBy: holding?.organ ?? null,
    from: holding?.fact.from ?? null,
    ahead: above
      .flatMap((o) => said(o.id).filter((e) => e.fact.from > today))
      .map((e) => ({ from: e.fact.from, value: chosenValue(e.fact.policy) })),
    article: behind.article ?? null,
    source: behind.source ?? null
  }
}

/** Every choice made by the organ or one above it, the latest to take effect first. */
export function choicesMade(settings: Settings, organ: OrganId, today: LocalDate): Omit<ChoiceMade, 'byName'>[] {
  const holding = new Set(policiesOn(settings, organ, today, ALL_KNOWN))
  const state = (policy: Policy, from: LocalDate) => (from > today ? 'ahead' : holding.has(policy) ? 'holds' : 'replaced')
  return treeFor(settings, organ, today, ALL_KNOWN)
    .withAbove(organ)
    .flatMap((o) => inForce(settings, 'policySet', LAST_DAY, ALL_KNOWN, o.id))
    .filter((e) => e.fact.policy.policy !== 'reviewBody' || e.organ === organ)
    .map(({ organ: where, by, fact: { on, from, policy, basis } }) => ({
      ...{ on, from, by, organ: where, policy, basis: basis ?? ('basis' in policy ? (policy.basis ?? null) : null) },
      state: state(policy, from) as ChoiceMade['state']
    }))
    .reverse()
    .sort((a, b) => (a.from < b.from ? 1 : a.from > b.from ? -1 : 0))
}

/** What may be chosen where the law leaves a choice for one outcome, or for one way of finding the reviewer. */
export function choicesOpen(today: LocalDate): OrganSettings['open'] {
  const form = formOf(statute, yearOf(today))
  const rows = statute.outcomes.flatMap(({ id }) => {
    const possible = form ? possibleRows(form, id).map((r) => r.row) : []
    const [printed] = possible
    return printed !== undefined && possible.length > 1 ? [{ outcome: id, printed, possible }] : []
  })
  return { rows, disputed: ['silence', ...statute.remedies.disputed.outcomes], reviewedBy: [...ReviewedBy.options] }
}

type Default = { value: OrganChoice['value'] } & Partial<Pick<Period, 'article' | 'source'>>

function defaultOf(policy: PlainPolicy, organ: OrganView): Default {
  if (policy === 'onlineReview') return { value: null }
  if (policy === 'soleTrader') return { value: byLaw.soleTrader, source: statute.soleTrader.source }
  if (policy !== 'reportDay') return { ...periodBehind[policy], value: byLaw[policy] }
  const bound = levelOf(organ.level)?.reportDay
  const day = bound ? statute.reportDays[bound] : undefined
  return day ? { value: day.monthDay, article: day.article, source: day.source } : { value: null }
}

const byLaw = lawWith(statute).policies

/** The periods of the statute that say where a default comes from. */
const periodBehind: Partial<Record<PlainPolicy, Pick<Period, 'article' | 'source'>>> = {
  correctionTerm: statute.periods.correction,
  rectificationTerm: statute.periods.rectification,
  mailGrace: statute.periods.mailGrace,
  soon: statute.periods.soon
}

const chosenValue = (policy: Policy): OrganChoice['value'] => policy.value as OrganChoice['value']
