import type { OrganChoice, PlainPolicy } from '@mingdu/schema'

/** How a choice of one value is asked for: among words, as yes or no, a number of working days, a day of the year, an address, a kind of applicant. */
export type Asked = { words: readonly Word[] } | 'days' | 'monthDay' | 'address' | 'kind'
export type Word = 'sentOut' | 'decided' | 'ends' | 'anew' | 'carriesOver' | 'yes' | 'no' | 'allowed' | 'barred'

export const asked = {
  correctionTerm: 'days',
  rectificationTerm: 'days',
  mailGrace: 'days',
  soon: 'days',
  resultDay: { words: ['sentOut', 'decided'] },
  extensionAfterRestart: { words: ['ends', 'anew', 'carriesOver'] },
  feeCountsWithdrawn: { words: ['yes', 'no'] },
  feeCountsUncorrected: { words: ['yes', 'no'] },
  selfApproval: { words: ['allowed', 'barred'] },
  soleTrader: 'kind',
  reportDay: 'monthDay',
  onlineReview: 'address'
} as const satisfies Record<PlainPolicy, Asked>

/** The value as typed or picked; null while nothing is. */
export function valueFrom(policy: PlainPolicy, said: string): OrganChoice['value'] {
  if (said === '') return null
  const how: Asked = asked[policy]
  if (how === 'days') return Number(said)
  return typeof how === 'object' && how.words.includes('yes') ? said === 'yes' : said
}
