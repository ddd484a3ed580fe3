import type { LocalDate, Refusal, RefusalCode } from '@mingdu/schema'
import type { Law } from '../law.ts'

/** What the rules need beside the case: the law, the day, and what only the door can count. */
export type Circumstances = {
  law: Law
  today: LocalDate
  /** The applicant's items in the month before this case, in this organ; null where it cannot be known. */
  itemsThisMonth: number | null
}

/** A refusal with the article that its rule cites. */
export function refuse(code: RefusalCode, at: Pick<Circumstances, 'law'>, about?: Refusal['about']): Refusal {
  const article = at.law.statute.rules[code]
  return { code, ...(article ? { article } : {}), ...(about ? { about } : {}) }
}
