import { type Envelope, type OrganId, SETTINGS_STREAM, type SettingEnvelope, type Stream } from '@mingdu/schema'
import { genesis, link } from './chain.ts'
import type { Db } from './store.ts'
import { upcast } from './upcast.ts'

/** How long a stream is, and the digest that its next fact is bound to. */
export interface Head {
  length: number
  hash: string
}

/** A row of the log does not bind to the row before it, or is not of any schema: somebody changed the store. */
export class LogDamaged extends Error {
  override name = 'LogDamaged'
  constructor(organ: string, stream: string, seq: number, cause?: unknown) {
    super(`日志记录 ${organ}/${stream}/${seq} 与其校验链不符，已拒绝使用。请运行“cli audit verify”。`, { cause })
  }
}

/** The facts of a case, or the settings of an organ, in order of recording, in the present words; checked against their chain. */
export async function readStream(db: Db, organ: OrganId, stream: Stream, read: Reader = upcast): Promise<Envelope[]> {
  return checked(organ, stream, await streamRows(db, organ, stream), read)
}

/** The same, with the head that a next fact is bound to. */
export async function readLog(db: Db, organ: OrganId, stream: Stream): Promise<{ log: Envelope[]; head: Head }> {
  const rows = await streamRows(db, organ, stream)
  return { log: checked(organ, stream, rows), head: { length: rows.length, hash: rows.at(-1)?.hash ?? genesis(organ, stream) } }
}

const streamRows = (db: Db, organ: OrganId, stream: Stream): Promise<Row[]> =>
  db.selectFrom('facts').select(['seq', 'body', 'hash']).where('organ', '=', organ).where('stream', '=', stream).orderBy('seq').execute()

/** The rows of one whole stream in order, held to their chain and said in the present words. Throws `LogDamaged`. */
export function checked(organ: OrganId, stream: Stream, rows: readonly Row[], read: Reader = upcast): Envelope[] {
  let prev = genesis(organ, stream)
  return rows.map((row, i) => {
    if (row.seq !== i + 1 || link(prev, row.body) !== row.hash) throw new LogDamaged(organ, stream, i + 1)
    prev = row.hash
    return envelopeOf(organ, stream, row, read)
  })
}

/** An empty stream has length 0 and hangs on its genesis. */
export async function readHead(db: Db, organ: OrganId, stream: Stream): Promise<Head> {
  const last = await db
    .selectFrom('facts')
    .select(['seq as length', 'hash'])
    .where('organ', '=', organ)
    .where('stream', '=', stream)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last ?? { length: 0, hash: genesis(organ, stream) }
}

/** The settings of all organs in the order they were recorded, each organ's checked against its chain. */
export async function readSettings(db: Db): Promise<SettingEnvelope[]> {
  const rows = await db
    .selectFrom('facts')
    .select(['organ', 'seq', 'body', 'hash'])
    .where('stream', '=', SETTINGS_STREAM)
    .orderBy('position')
    .execute()
  const logs = new Map([...Map.groupBy(rows, ({ organ }) => organ)].map(([organ, log]) => [organ, checked(organ, SETTINGS_STREAM, log)]))
  return rows.map(({ organ, seq }) => logs.get(organ)?.[seq - 1] as SettingEnvelope)
}

type Reader = (row: unknown) => Envelope
type Row = { seq: number; body: string; hash: string }

function envelopeOf(organ: string, stream: string, { seq, body }: Row, read: Reader): Envelope {
  try {
    return read(JSON.parse(body))
  } catch (error) {
    throw new LogDamaged(organ, stream, seq, error)
  }
}
