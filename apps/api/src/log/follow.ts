import type { OrganId, Stream } from '@mingdu/schema'
import { sql } from 'kysely'
import type { Db } from './store.ts'

/**
 * How far a follower has read. A position alone would not do: of two transactions at once the later one
 * may take the smaller position and come to light after the follower has passed it.
 */
export interface Cursor {
  xact: string
  position: number
}

export const fromTheStart: Cursor = { xact: '0', position: 0 }

export interface Followed {
  organ: OrganId
  stream: Stream
  seq: number
  type: string
  body: string
  hash: string
  cursor: Cursor
}

/**
 * The next rows after the cursor, each exactly once however many write at once: only transactions older
 * than every running one are read, for among those nothing can appear any more.
 */
export async function follow(db: Db, after: Cursor, limit: number): Promise<Followed[]> {
  const rows = await db
    .selectFrom('facts')
    .select(['organ', 'stream', 'seq', 'type', 'body', 'hash', 'xact', 'position'])
    .where(sql<boolean>`(xact, position) > (${after.xact}::xid8, ${after.position}::bigint)`)
    .where(sql<boolean>`xact < pg_snapshot_xmin(pg_current_snapshot())`)
    .orderBy('xact')
    .orderBy('position')
    .limit(limit)
    .execute()
  return rows.map(({ xact, position, ...row }) => ({ ...row, cursor: { xact, position } }))
}
