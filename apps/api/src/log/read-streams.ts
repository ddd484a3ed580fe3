import type { CaseId, Envelope, OrganId } from '@mingdu/schema'
import { checked } from './read.ts'
import type { Db } from './store.ts'

/** The logs of many cases in one question, each checked against its chain, for lists and rebuilds. */
export async function readStreams(db: Db, refs: readonly { organ: OrganId; stream: CaseId }[]): Promise<Map<CaseId, Envelope[]>> {
  const logs = new Map<CaseId, Envelope[]>()
  if (refs.length === 0) return logs
  const rows = await db
    .selectFrom('facts')
    .select(['organ', 'stream', 'seq', 'body', 'hash'])
    .where((eb) =>
      eb(
        eb.refTuple('organ', 'stream'),
        'in',
        refs.map(({ organ, stream }) => eb.tuple(organ, stream))
      )
    )
    .orderBy('organ')
    .orderBy('stream')
    .orderBy('seq')
    .execute()
  for (const log of Map.groupBy(rows, ({ organ, stream }) => `${organ}/${stream}`).values()) {
    const [{ organ, stream }] = log as [(typeof log)[0]]
    logs.set(stream as CaseId, checked(organ, stream, log))
  }
  return logs
}
