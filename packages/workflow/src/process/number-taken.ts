import { type Fact, type Irregularity, numberOfPaper } from '@mingdu/schema'
import { mark } from './irregular-mark.ts'
import type { Circumstances } from './refuse.ts'

/**
 * A paper that bears the number of another really went out: it is recorded and marked. One reply that answers
 * several applications bears its number rightly (domain.md, reading 12); whether it is one, the door has looked.
 */
export function numberTaken(fact: Fact, { law, numberBorneBy }: Circumstances): Irregularity[] {
  const number = numberOfPaper(fact)
  if (number === null || numberBorneBy === undefined) return []
  return [mark('documentNumberTaken', 'none', law, { number, ...(numberBorneBy.case === null ? {} : { case: numberBorneBy.case }) })]
}
