import type { OrganOversight, OversightView, Settled, Span, Stock } from '@mingdu/schema'
import type { Say } from '../words/speak.ts'

type Names = (organ: string) => string

export const percent = (share: number): string => `${(share * 100).toFixed(1)}%`

export const saySpan = (say: Say, { year, quarter }: Pick<Span, 'year' | 'quarter'>): string =>
  quarter === null ? say('oversight.span.year', { year }) : say('oversight.span.quarter', { year, quarter })

/** The sentence on top: what is about to be late, and where. */
export function sayHead(say: Say, { total, organs }: OversightView, name: Names): string {
  // Where nothing is about to be late, what is late already comes first.
  const which = total.stock.atRisk > 0 || total.stock.late === 0 ? 'atRisk' : 'late'
  const n = total.stock[which]
  if (n === 0) return say('oversight.head.calm')
  if (organs.length === 1) return say(`oversight.head.${which}.one`, { n })
  const where = organs.filter((o) => o.stock[which] > 0).sort((a, b) => b.stock[which] - a.stock[which])
  const [only] = where
  if (only && where.length === 1)
    return say(`oversight.head.${which}`, { n, where: say('oversight.head.allIn', { organ: name(only.organ) }) })
  const named = where.slice(0, NAMED).map((o) => say('oversight.head.where', { n: o.stock[which], organ: name(o.organ) }))
  const rest = where.slice(NAMED).reduce((sum, o) => sum + o.stock[which], 0)
  const others = rest > 0 ? [say('oversight.head.others', { n: rest })] : []
  return say(`oversight.head.${which}`, { n, where: [...named, ...others].join(say('oversight.and')) })
}

const NAMED = 3

/** What lies behind it: what is overdue, what was answered, what is in hand. */
export function saySub(say: Say, { total, span }: OversightView): string {
  const { settled, stock } = total
  const late = stock.late > 0 ? say('oversight.sub.late', { n: stock.late }) : say('oversight.sub.noneLate')
  const given = { span: saySpan(say, span), answered: settled.answered, onTime: settled.onTime, open: stock.open }
  const done =
    settled.rate === null ? say('oversight.sub.few', given) : say('oversight.sub.settled', { ...given, rate: percent(settled.rate) })
  return `${late} ${done}`
}

/** Whether an organ is on time less often than all together, by more than chance. */
export const isLow = (settled: Settled, total: Settled): boolean =>
  settled.interval !== null && total.rate !== null && settled.interval[1] < total.rate

export function sayComparison(say: Say, { total, organs }: OversightView, rateFrom: number, name: Names): string {
  const rated = organs.filter((o) => o.settled.rate !== null)
  const low = rated
    .filter((o) => isLow(o.settled, total.settled))
    .sort((a, b) => (a.settled.rate as number) - (b.settled.rate as number))[0]
  if (low) return say('oversight.organs.low', { organ: name(low.organ) })
  if (rated.length > 1) return say('oversight.organs.even')
  return rated.length === 0 ? say('oversight.organs.few', { n: rateFrom }) : say('oversight.organs.title')
}

/** What an office with too few replies is told instead of a rate. */
export function sayFew(say: Say, { answered, onTime }: Settled): string {
  if (answered === 0) return say('oversight.few.none')
  return answered === onTime
    ? say('oversight.few.allOnTime', { n: answered })
    : say('oversight.few.late', { n: answered, late: answered - onTime })
}

/** The classes of what is in hand, in words, with their place in the legend. */
export function ageClasses(say: Say, stock: Stock, ages: readonly number[]): { look: string; words: string; n: number }[] {
  const last = ages[ages.length - 1] ?? 0
  const byAge = stock.ages.map((n, i) => ({
    look: `a${i}`,
    words:
      i === 0
        ? say('oversight.age.upTo', { n: ages[0] ?? 0 })
        : i < ages.length
          ? say('oversight.age.between', { from: (ages[i - 1] ?? 0) + 1, to: ages[i] ?? 0 })
          : say('oversight.age.older', { n: last }),
    n
  }))
  return [
    ...byAge,
    { look: 'wait', words: say('oversight.age.waiting'), n: stock.waiting },
    { look: 'none', words: say('oversight.age.unconfirmed'), n: stock.unconfirmed },
    { look: 'late', words: say('oversight.age.late'), n: stock.late }
  ]
}

/** An organ that has nothing to show: none in hand, none ended. */
export const isIdle = ({ settled, stock }: OrganOversight): boolean => settled.ended === 0 && stock.open === 0
