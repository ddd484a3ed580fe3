import type { Envelope, Fact, OrganId } from '@mingdu/schema'
import { type CaseFile, type Circumstances, entriesOf, postingsBetween, touchedYears } from '@mingdu/workflow'
import { closedYears } from '../settings/year-books.ts'
import type { Reading } from '../views/reading.ts'
import { lawOfBooks } from './bookkeeping.ts'

/** Which closed years a fact would change, by the books as they are kept; undefined where the organ has closed none. */
export function adjustsClosed(
  { settings, at }: Pick<Reading, 'settings' | 'at'>,
  organ: OrganId,
  log: readonly Envelope[],
  fact: Fact
): Circumstances['adjusts'] {
  const closed = closedYears(settings, organ)
  if (closed.length === 0) return undefined
  const said = [...log, { organ, seq: log.length + 1, fact, at } as Envelope]
  const entries = (of: readonly Envelope[], file: CaseFile) => (of.length === 0 ? [] : entriesOf(file, lawOfBooks(settings, of, file)))
  return (before, after) => touchedYears(postingsBetween(entries(log, before), entries(said, after)), closed)
}
