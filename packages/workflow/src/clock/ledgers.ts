import type { LocalDate, ReplyClock, TermLedger } from '@mingdu/schema'
import type { Law } from '../law.ts'
import type { CaseFile } from '../process/case-file.ts'
import { disputeTerms } from './dispute-terms.ts'
import { termLedger } from './term-ledger.ts'
import { termsOf } from './terms.ts'

/** The ledger of the reply term, from the clock that draws its strip. */
export const replyLedger = ({ legal, strict, provisional, lines, consulted }: ReplyClock): TermLedger => ({
  term: 'reply',
  unit: 'workingDays',
  legal,
  strict,
  provisional,
  lines,
  consulted
})

/** The ledgers of the case's other terms that have begun, past ones too: a lapse is proved by them. */
export const otherLedgers = (file: CaseFile, law: Law, today: LocalDate, now: Law = law): TermLedger[] => [
  ...termsOf(file, law)
    .filter((span) => span.start !== null)
    .map((span) => termLedger(span, law, today)),
  ...disputeTerms(file, now).map((span) => termLedger(span, now, today))
]
