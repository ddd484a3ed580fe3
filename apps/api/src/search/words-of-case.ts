import type { CaseId, Envelope, OrganId } from '@mingdu/schema'
import { readParticulars } from '../log/particulars.ts'
import type { Db, Tx } from '../log/store.ts'
import type { MasterKey } from '../sealing/master-key.ts'
import { type SearchRow, searchRows } from './search-rows.ts'

type Case = { organ: OrganId; stream: CaseId }

/** What the index should hold of a case: the words of its facts in force, as far as they were not erased. */
export async function wordsOfCase(db: Db, master: MasterKey, { organ, stream }: Case, log: readonly Envelope[]): Promise<SearchRow[]> {
  const { bySeq } = await readParticulars(db, master, organ, stream)
  const struck = new Set(log.flatMap((e) => (e.fact.type === 'struckOut' ? e.fact.strikes : [])))
  return log.filter((e) => !struck.has(e.seq)).flatMap((e) => searchRows(master, e, bySeq.get(e.seq) ?? {}))
}

/** What it does hold. */
export const storedWords = (db: Db, { organ, stream }: Case): Promise<SearchRow[]> =>
  db.selectFrom('search_words').selectAll().where('organ', '=', organ).where('id', '=', stream).execute()

export async function keepWords(tx: Tx, { organ, stream }: Case, words: readonly SearchRow[]): Promise<void> {
  await tx.deleteFrom('search_words').where('organ', '=', organ).where('id', '=', stream).execute()
  if (words.length > 0) await tx.insertInto('search_words').values(words).execute()
}
