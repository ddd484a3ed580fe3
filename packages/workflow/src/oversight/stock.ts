import type { Holder, LocalDate, OrganId, OversightRules, Phase, Stock } from '@mingdu/schema'
import type { WorkingDays } from '../clock/working-days.ts'
import { sum } from './tally.ts'

/** Cases in hand that are alike, counted together. */
export type InStock = {
  organ: OrganId
  phase: Phase
  holder: Holder
  heldSince: LocalDate | null
  receipt: LocalDate | null
  replyDue: LocalDate | null
  n: number
}

/** What is in hand, by age since receipt; late, waiting and unconfirmed cases are classes of their own. */
export function stockOf(cases: readonly InStock[], rules: OversightRules, days: WorkingDays, today: LocalDate): Stock {
  const classes = cases.map((c) => ({ n: c.n, is: classOf(c, rules, days, today) }))
  const n = (is: Class) => sum(classes.filter((c) => c.is === is).map((c) => c.n))
  return {
    open: sum(cases.map((c) => c.n)),
    ages: [...rules.ages, null].map((_, i) => n(i)),
    waiting: n('waiting'),
    late: n('late'),
    unconfirmed: n('unconfirmed'),
    atRisk: sum(cases.filter((c) => isAtRisk(c, rules, days, today)).map((c) => c.n))
  }
}

type Class = number | 'late' | 'waiting' | 'unconfirmed'

function classOf({ phase, receipt, replyDue }: InStock, rules: OversightRules, days: WorkingDays, today: LocalDate): Class {
  if (receipt === null || phase === 'unconfirmed') return 'unconfirmed'
  if (replyDue === null) return 'waiting'
  if (replyDue < today) return 'late'
  const age = days.between(receipt, today)
  const i = rules.ages.findIndex((most) => age <= most)
  return i < 0 ? rules.ages.length : i
}

/**
 * Not late, but in hands from which a reply usually takes longer to go out than days are left. What waits
 * for the applicant owes no reply yet.
 */
export function isAtRisk(
  { holder, replyDue }: Pick<InStock, 'holder' | 'replyDue'>,
  rules: OversightRules,
  days: WorkingDays,
  today: LocalDate
): boolean {
  if (replyDue === null || replyDue < today || holder === 'applicant' || holder === 'nobody') return false
  return days.between(today, replyDue) < rules.stillNeeds[holder]
}
