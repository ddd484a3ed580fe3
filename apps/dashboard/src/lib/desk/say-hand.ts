import type { CaseSummary } from '@mingdu/schema'
import type { Say } from '../words/speak.ts'

/** In whose hands a case lies: an officer by name, else the post or the party; which reviews, where one is missing. */
export function sayHand({ inHand, officers }: Pick<CaseSummary, 'inHand' | 'officers'>, say: Say): string {
  const { holder, officer, reviews } = inHand
  if (officer) return officers[officer] ?? officer
  const [only] = reviews
  return holder === 'reviewer' && only && reviews.length === 1 ? say(`review.${only}`) : say(`holder.${holder}`)
}
