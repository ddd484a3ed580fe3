import type { CaseId, Envelope, OrganId } from '@mingdu/schema'
import { genesis, link } from './chain.ts'
import { LogDamaged } from './read.ts'
import type { Db } from './store.ts'
import { upcast } from './upcast.ts'

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
  const heads = new Map<string, string>()
  for (const { organ, stream, seq, body, hash } of rows) {
    const log = logs.get(stream as CaseId) ?? []
    const prev = heads.get(stream) ?? genesis(organ, stream)
    if (seq !== log.length + 1 || link(prev, body) !== hash) throw new LogDamaged(organ, stream, seq)
    heads.set(stream, hash)
    log.push(upcast(JSON.parse(body)))
    logs.set(stream as CaseId, log)
  }
  return logs
}
