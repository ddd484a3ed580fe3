import { type Envelope, SETTINGS_STREAM } from '@mingdu/schema'
import { sql } from 'kysely'
import type { Tx } from '../log/store.ts'
import type { MasterKey } from '../sealing/master-key.ts'
import type { SearchRow } from '../search/search-rows.ts'
import { keepWords, storedWords, wordsOfCase } from '../search/words-of-case.ts'
import type { CaseRef } from './case-refs.ts'
import type { Difference } from './rebuild.ts'

/** The index of one case held to what its facts say. How many pairs differ is told, not which: they are what somebody wrote. */
export async function rightWords(
  tx: Tx,
  master: MasterKey,
  ref: CaseRef,
  log: readonly Envelope[],
  report: (d: Difference) => void
): Promise<void> {
  const expected = byPlace(await wordsOfCase(tx, master, ref, log))
  const found = byPlace(await storedWords(tx, ref))
  const wrong = [...new Set([...expected.keys(), ...found.keys()])].filter((at) => expected.get(at)?.words !== found.get(at)?.words)
  for (const at of wrong) report({ ...ref, in: 'search_words', what: at, expected: pairs(expected.get(at)), found: pairs(found.get(at)) })
  if (wrong.length > 0) await keepWords(tx, ref, [...expected.values()])
}

/** Rows of cases that the log does not know. */
export async function dropStrayWords(tx: Tx, report: (d: Difference) => void): Promise<void> {
  const strays = await tx
    .deleteFrom('search_words')
    .where(
      sql<boolean>`not exists (select 1 from facts where facts.organ = search_words.organ and facts.stream = search_words.id::text
        and facts.seq = 1 and facts.stream <> ${SETTINGS_STREAM})`
    )
    .returning(['organ', 'id as stream', 'seq', 'shelf', 'words'])
    .execute()
  for (const { organ, stream, seq, shelf, words } of strays)
    report({ organ, stream, in: 'search_words', what: `${seq} ${shelf}`, expected: '—', found: pairs({ words }) })
}

const byPlace = (rows: readonly SearchRow[]) => new Map(rows.map((row) => [`${row.seq} ${row.shelf}`, row]))
const pairs = (row: Pick<SearchRow, 'words'> | undefined): string => (row ? `${row.words.split(' ').length} 个字对` : '—')
