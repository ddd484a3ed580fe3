import type { LocalDate, OfficerId, PaperKind, Refusal, RefusalCode } from '@mingdu/schema'
import type { Law } from '../law.ts'
import type { CaseFile } from './case-file.ts'

/** What the rules need beside the case: the law, the day, and what only the door can count. */
export type Circumstances = {
  law: Law
  today: LocalDate
  /** The applicant's items in the month before this case, in this organ; null where it cannot be known. */
  itemsThisMonth: number | null
  /** Who says it; absent where nobody in particular does. */
  by?: OfficerId | undefined
  /** Who holds the position of a handler in the organ on the fact's day; absent where nobody was asked to look. */
  handlers?: readonly OfficerId[] | undefined
  /** Whether the case that a link names is another one, is there, and may be seen by who says it. */
  otherCaseInSight?: boolean | undefined
  /** Whether the content of a file was handed over for this case by who says it, and is as the fact has it. */
  fileReady?: boolean | undefined
  /** Who already bears the number that is said of a paper: a case's number, or null where it was given up. Absent where nobody does. */
  numberBorneBy?: { case: string | null } | undefined
  /** The next number of each kind of paper that the organ numbers; absent where nobody looked. */
  nextNumbers?: Readonly<Partial<Record<PaperKind, string>>> | undefined
  /** The closed years whose figures the books would change, if the case went from the one to the other; absent where no year is closed. */
  adjusts?: ((before: CaseFile, after: CaseFile) => readonly number[]) | undefined
}

/** A refusal with the article that its rule cites. */
export function refuse(code: RefusalCode, at: Pick<Circumstances, 'law'>, about?: Refusal['about']): Refusal {
  const article = at.law.statute.rules[code]
  return { code, ...(article ? { article } : {}), ...(about ? { about } : {}) }
}
