import type { OrganId, OutcomeId, Timeliness } from '@mingdu/schema'

/** Cases that ended alike, counted together: what a slice of the store answers, whatever their number. */
export type Tally = {
  organ: OrganId
  year: number
  quarter: number
  timeliness: Timeliness | null
  replyDays: number | null
  extended: boolean
  corrected: boolean
  outcome: OutcomeId
  n: number
}

export const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)
