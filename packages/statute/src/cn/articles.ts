import { disputeEndings } from './articles/dispute-results.ts'
import { feeRules } from './articles/fee-rules.ts'
import { otherTexts } from './articles/other-texts.ts'
import { regulation } from './articles/regulation.ts'
import { remedies } from './articles/remedies.ts'

/** Every article that a screen, a letter or another file of this statute cites. */
export const articles = [...regulation, ...feeRules, ...otherTexts, ...remedies, ...disputeEndings]

/** Names of the articles above: citing one that does not exist does not compile. */
export type Cited = (typeof articles)[number]['id']
