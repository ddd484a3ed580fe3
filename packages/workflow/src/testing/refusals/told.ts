import type { Fact, FeeMeasure, Review } from '@mingdu/schema'
import { freedonia, type Scene, type Seen, say } from '../index.ts'

export const at = (today: string, more: Partial<Scene> = {}): Scene => ({ statute: freedonia, today, ...more })
export const received = say.received('2101-04-04')
export const amending = { ...received, seeks: 'rectification' } as const
export const fee = 5_00
export const asked = say.correctionRequested('2101-04-06')
export const heard = say.correctionNoticeReceived('2101-04-07')

/** An organ in which the lawyers look at every draft, and at some decisions more of the house. */
export const chained = (more: Record<string, readonly Review[]> = {}): Scene =>
  at('2101-05-20', { policies: { approvalChain: { all: ['legal'], ...more } } })
/** An organ in which nobody approves what is his own; all of it said by one officer. */
export const barred = (by: string): Scene => at('2101-05-20', { by, policies: { selfApproval: 'barred' } })

export const pages = (n: number, alreadyPublic = 0): FeeMeasure => ({
  basis: 'perPage',
  copies: 'paper',
  pages: n,
  alreadyPublic,
  equivalent: 0
})

export const answered = [received, say.decided('2101-04-11', 'granted'), say.sentOut('2101-04-12')]
export const contested = [...answered, say.disputeFiled('2101-05-02')]

/** Why it is refused, what went before, what is tried, and how the refusal is told. */
export type Told = { because: string; given: Fact[]; scene?: Scene; when: Fact; is: Partial<Seen> }
