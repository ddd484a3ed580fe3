import type { OrganId } from '@mingdu/schema'
import { sql } from 'kysely'
import type { Tx } from './store.ts'

/** The next number of an organ's series in a year, 1, 2, … without gaps: a number not kept with its transaction is given again. */
export async function nextNumber(tx: Tx, organ: OrganId, name: string, year: number): Promise<number> {
  const { last } = await tx
    .insertInto('series')
    .values({ organ, name, year, last: 1 })
    .onConflict((on) => on.columns(['organ', 'name', 'year']).doUpdateSet({ last: sql`series.last + 1` }))
    .returning('last')
    .executeTakeFirstOrThrow()
  return last
}
