import type { OutcomeId, OversightRules, Settled } from '@mingdu/schema'
import { wilson } from './interval.ts'
import { quantile } from './quantile.ts'
import { sum, type Tally } from './tally.ts'

/**
 * What was settled, in figures. Under the least number no rate is given and no median: a small office is
 * told in cases, since one of them would move its rate by more than any difference between offices.
 */
export function settledOf(tallies: readonly Tally[], rules: OversightRules): Settled {
  const n = (which: (t: Tally) => boolean) => sum(tallies.filter(which).map((t) => t.n))
  const answered = n((t) => t.timeliness !== null)
  const onTime = n((t) => t.timeliness === 'onTime')
  const days = tallies.flatMap((t) => (t.replyDays === null ? [] : [{ value: t.replyDays, n: t.n }]))
  const enough = sum(days.map((d) => d.n)) >= rules.medianFrom
  const at = (p: number) => quantile(days, p) ?? 0
  const outcomes: Record<OutcomeId, number> = {}
  for (const t of tallies) outcomes[t.outcome] = (outcomes[t.outcome] ?? 0) + t.n
  return {
    answered,
    onTime,
    rate: answered >= rules.rateFrom ? onTime / answered : null,
    interval: answered >= rules.rateFrom ? wilson(onTime, answered) : null,
    median: enough ? at(0.5) : null,
    quartiles: enough ? [at(0.25), at(0.75)] : null,
    ended: n(() => true),
    extended: n((t) => t.extended),
    corrected: n((t) => t.corrected),
    outcomes
  }
}
