import type { Insertable, QueryCreator } from 'kysely'
import type { SearchRow } from '../search/search-rows.ts'
import type { FactRow } from './append.ts'
import { addTo, countPages, type Posting, postingRows } from './postings.ts'
import type { Tx } from './store.ts'
import type { Tables } from './tables.ts'

/** All that one case's share of an act leaves in the store. */
export interface Written {
  facts: readonly FactRow[]
  particulars: readonly Insertable<Tables['particulars']>[]
  postings: readonly Posting[]
  row: Insertable<Tables['cases']>
  /** What can be found of the new facts, and whose words are found no more. */
  words: readonly SearchRow[]
  struck: readonly number[]
}

/**
 * Writes it in one statement: what a door does for every fact is paid by the round trip. False where
 * somebody else added to the stream at the same moment; the transaction must then be given up.
 */
export async function writeAct(tx: Tx, { facts, particulars, postings, row, words, struck }: Written): Promise<boolean> {
  let query = tx.with('added', (db) =>
    db
      .insertInto('facts')
      .values(facts)
      .onConflict((on) => on.doNothing())
      .returning('seq')
  ) as unknown as Building
  if (particulars.length > 0) {
    // Whoever lost the race has particulars in the winner's place: nothing is done here either.
    query = query.with('sealed', (db) =>
      db
        .insertInto('particulars')
        .values(particulars)
        .onConflict((on) => on.doNothing())
    ) as Building
  }
  if (postings.length > 0) {
    query = query.with('posted', (db) =>
      db
        .insertInto('postings')
        .values(postingRows(postings))
        .onConflict((on) => on.doNothing())
    ) as Building
  }
  for (const [i, page] of countPages(postings).entries()) query = query.with(`counted${i}`, (db) => addTo(db, page)) as Building
  query = query.with('listed', (db) =>
    db
      .insertInto('cases')
      .values(row)
      .onConflict((on) => on.columns(['organ', 'id']).doUpdateSet(row))
  ) as Building
  const added = await withWords(query, row, words, struck).selectFrom('added').select('seq').execute()
  return added.length === facts.length
}

/** The words by which the new facts are found; those of facts struck out are taken away. */
function withWords(given: Building, { organ, id }: Written['row'], words: Written['words'], struck: Written['struck']): Building {
  let query = given
  // One statement does not see its own rows: what is struck in the act that said it is never put there.
  const findable = words.filter((w) => !struck.includes(w.seq))
  if (findable.length > 0) {
    query = query.with('findable', (db) =>
      db
        .insertInto('search_words')
        .values(findable)
        .onConflict((on) => on.doNothing())
    ) as Building
  }
  if (struck.length === 0) return query
  return query.with('unfound', (db) =>
    db.deleteFrom('search_words').where('organ', '=', organ).where('id', '=', id).where('seq', 'in', struck)
  ) as Building
}

/** The statement while its parts are added: each part changes the library's type, and none is read by name but `added`. */
type Building = QueryCreator<Tables & { added: { seq: number } }>
