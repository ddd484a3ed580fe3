import type { CourtLevel, Policy, ReviewedBy } from '@mingdu/schema'

/** What letters say on review and suit that neither the law nor the tree of organs tells. */
export type RemedyChoices = {
  bodies: Partial<Record<ReviewedBy, { names: readonly string[]; basis: string }>>
  courts: Partial<Record<CourtLevel, { name: string; basis: string | null }>>
  onlineReview: string | null
  /** By outcome, and for silence. */
  kinds: Record<string, 'reviewFirst' | 'either'>
}

/** The choices of an organ that concern remedies, as `remediesOf` takes them; other choices are passed over. */
export function remedyChoices(policies: readonly Policy[]): RemedyChoices {
  const choices: RemedyChoices = { bodies: {}, courts: {}, onlineReview: null, kinds: {} }
  for (const p of policies.filter(isRemedyPolicy)) {
    if (p.policy === 'reviewBody') choices.bodies[p.by] = { names: p.value, basis: p.basis }
    else if (p.policy === 'court') choices.courts[p.level] = { name: p.value, basis: p.basis ?? null }
    else if (p.policy === 'remedyKind') choices.kinds[p.of] = p.value
    else choices.onlineReview = p.value
  }
  return choices
}

/** No date and no table hangs on these: the law of an organ is the same with them and without. */
export const isRemedyPolicy = (policy: Policy): policy is RemedyPolicy => REMEDY.has(policy.policy)

export type RemedyPolicy = Extract<Policy, { policy: 'reviewBody' | 'court' | 'onlineReview' | 'remedyKind' }>
const REMEDY: ReadonlySet<string> = new Set<RemedyPolicy['policy']>(['reviewBody', 'court', 'onlineReview', 'remedyKind'])
