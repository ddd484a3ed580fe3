import type { CaseId, OrganId } from '@mingdu/schema'
import { sql } from 'kysely'
import type { Db } from '../log/store.ts'
import type { MasterKey } from '../sealing/master-key.ts'
import { bigramsOf } from './bigrams.ts'
import { lexemesOf } from './lexeme.ts'

/** How much two texts have in common, from 0 to 1: pairs of characters that both have, over all they have (Dice). */
export function likeness(one: string, other: string): number {
  const [a, b] = [pairsIn(one), pairsIn(other)]
  const common = [...a].filter((pair) => b.has(pair)).length
  return a.size + b.size === 0 ? 0 : (2 * common) / (a.size + b.size)
}

/** Cases of the organ whose titles share most pairs with the text, by the index alone; how alike they are is for `likeness` to say. */
export async function casesAlike(db: Db, master: MasterKey, organ: OrganId, text: string, limit = 40): Promise<CaseId[]> {
  const pairs = [...pairsIn(text)]
  if (pairs.length === 0) return []
  const query = lexemesOf(master, organ, 'open', pairs)
    .map((lexeme) => `'${lexeme}'`)
    .join(' | ')
  const rows = await db
    .selectFrom('search_words')
    .select('id')
    .where('organ', '=', organ)
    .where('shelf', '=', 'matter')
    .where(sql<boolean>`words @@ ${query}::tsquery`)
    // By the share of the title's own pairs too: a long title is not alike for its length.
    .orderBy(sql`ts_rank(words, ${query}::tsquery, 1) desc`)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return [...new Set(rows.map((r) => r.id))]
}

const pairsIn = (text: string): Set<string> => new Set(bigramsOf(text).map((b) => b.pair))
