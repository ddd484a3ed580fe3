import type { CaseId, FileId, LocalDate, OfficerId, OrganId } from '@mingdu/schema'
import { sql } from 'kysely'
import type { Db } from './store.ts'
import type { Instant } from './tables.ts'

/** An officer was shown who the applicant is (《个人信息保护法》 art. 51: access is traced). */
export interface Look {
  organ: OrganId
  stream: CaseId
  officer: OfficerId
  day: LocalDate
  at: Instant
  /** Of one of its files: which was opened. */
  file?: FileId
}

/** Noted before the answer goes out; a look that cannot be noted is not given. */
export const noteLook = (db: Db, { organ, stream, ...by }: Look): Promise<void> => noteLooks(db, [{ organ, stream }], by)

/** The same of many cases in one question. */
export async function noteLooks(
  db: Db,
  refs: readonly Pick<Look, 'organ' | 'stream'>[],
  { officer, day, at, file }: Omit<Look, 'organ' | 'stream'>
): Promise<void> {
  if (refs.length === 0) return
  await db
    .insertInto('looks')
    .values(refs.map(({ organ, stream }) => ({ organ, stream, officer, day, first_at: at, last_at: at, times: 1, file: file ?? '' })))
    .onConflict((on) => on.columns(['organ', 'stream', 'officer', 'day', 'file']).doUpdateSet({ last_at: at, times: sql`looks.times + 1` }))
    .execute()
}
