import type { ArticleId } from '@mingdu/schema'
import { type Law, periodOf } from '../law.ts'
import type { ClockFacts } from './clock-facts.ts'

/** Working days in which the organ answers, before any extension: art. 33, or the organ's own term where a record is to be rectified. */
export const replyDays = ({ rectification }: Pick<ClockFacts, 'rectification'>, law: Law): number =>
  rectification ? law.policies.rectificationTerm : periodOf(law.statute, 'reply').value

/** The article that a date or a line of the reply's term cites: where a record is to be rectified, none of art. 33's. */
export function replyArticle(
  cited: ArticleId | undefined,
  { rectification }: Pick<ClockFacts, 'rectification'>,
  law: Law
): ArticleId | undefined {
  return rectification && cited === periodOf(law.statute, 'reply').article ? periodOf(law.statute, 'rectification').article : cited
}
