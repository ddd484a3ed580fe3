import type { Irregularity, IrregularityCode } from '@mingdu/schema'
import type { Law } from '../law.ts'

/** What is irregular, with the article that its rule cites. */
export function mark(code: IrregularityCode, effect: Irregularity['effect'], law: Law, about?: Irregularity['about']): Irregularity {
  const article = law.statute.rules[code]
  return { code, effect, ...(article ? { article } : {}), ...(about ? { about } : {}) }
}
