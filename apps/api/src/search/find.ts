import type { CaseId, OrganId } from '@mingdu/schema'
import { type RawBuilder, sql } from 'kysely'
import type { MasterKey } from '../sealing/master-key.ts'
import { pairsOf } from './bigrams.ts'
import { type Drawer, lexemesOf } from './lexeme.ts'

/** Where is searched: the organs in sight, and those of them in which the officer may read who the applicant is. */
export type Reach = { organs: readonly OrganId[]; handled: readonly OrganId[] }

/** The cases in which every term stands somewhere; asked of the index alone. */
export const hits = (master: MasterKey, reach: Reach, terms: readonly (readonly string[])[]): RawBuilder<{ id: CaseId }> =>
  // In parentheses: the library takes a bare text for a table's name there.
  sql`(${sql.join(
    terms.map((term) => casesWith(master, reach, term)),
    sql` intersect `
  )})`

function casesWith(master: MasterKey, { organs, handled }: Reach, term: readonly string[]): RawBuilder<unknown> {
  const phrases = [...organs.map((o) => phrase(master, o, 'open', term)), ...handled.map((o) => phrase(master, o, 'named', term))]
  // The keys keep the drawers apart already; that a name is looked for only where it may be read stands here again, in plain words.
  const named = handled.length > 0 ? sql`or organ in (${sql.join(handled)})` : sql``
  return sql`select id from search_words where words @@ ${phrases.join(' | ')}::tsquery and (shelf <> 'named' ${named})`
}

const phrase = (master: MasterKey, organ: OrganId, drawer: Drawer, term: readonly string[]): string =>
  `(${lexemesOf(master, organ, drawer, pairsOf(term))
    .map((lexeme) => `'${lexeme}'`)
    .join(' <-> ')})`
