import type { CaseId, CaseLink, Envelope, FactOf, OrganId } from '@mingdu/schema'
import { type CaseFile, replay } from '@mingdu/workflow'
import { sql } from 'kysely'
import { factsOf } from '../door/bookkeeping.ts'
import { readFields } from '../log/particulars.ts'
import { readStreams } from '../log/read-streams.ts'
import type { Db } from '../log/store.ts'
import { statute } from '../settings/law-on.ts'
import type { Reading } from './reading.ts'
import { isInSight } from './sight.ts'

/**
 * Cases that this one has to do with: those that it names, and those that name it, found by reading, so
 * that a link is recorded once and shown on both. What may not be seen has no number; that somebody out
 * of sight named this case is not told at all.
 */
export async function caseLinks(reading: Reading, id: CaseId, file: CaseFile): Promise<CaseLink[]> {
  const { db, master, settings, officer, today } = reading
  const sees = (organ: OrganId) => isInSight(settings, officer, organ, today)
  const here = named(file).map(({ to, ...link }) => ({ organ: to.organ, stream: to.case, ...link, recordedHere: true }))
  const naming = (await streamsNaming(db, id)).filter(({ organ }) => sees(organ))
  const seen = [...here.filter(({ organ }) => sees(organ)), ...naming]
  if (here.length === 0 && naming.length === 0) return []
  const logs = await readStreams(db, seen)
  const files = new Map([...logs].map(([stream, log]) => [stream, replay(factsOf(log), statute).file]))
  const there = naming.flatMap(({ organ, stream }) =>
    named(files.get(stream))
      .filter(({ to }) => to.case === id)
      .map(({ to: _, ...link }) => ({ organ, stream, ...link, recordedHere: false }))
  )
  const matters = await readFields(db, master, seen, 'matter')
  return [...here, ...there].map(({ stream, ...link }) => {
    const [log, other] = [logs.get(stream), files.get(stream)]
    const matter = matters.findLast((m) => m.stream === stream && !other?.struck.has(m.seq))?.value
    return {
      ...link,
      id: stream,
      number: numberOf(log),
      matter: typeof matter === 'string' ? matter : null,
      phase: other && other.phase !== 'unrecorded' ? other.phase : null
    }
  })
}

/** The other cases that a case names: those it is linked to, and the one it was merged into. */
const named = (file: CaseFile | undefined): (Pick<CaseLink, 'as' | 'on'> & { to: FactOf<'linked'>['to'] })[] =>
  (file?.facts ?? []).flatMap(({ fact }) => {
    if (fact.type === 'merged') return [{ as: 'joined', on: fact.on, to: fact.to }]
    return fact.type === 'linked' ? [{ as: fact.as, on: fact.on, to: fact.to }] : []
  })

const numberOf = (log: readonly Envelope[] | undefined): string | null => log?.[0]?.assigned?.number ?? null

/** The cases on which a link to this one was recorded, struck out or not: asked by the index on what links name. */
async function streamsNaming(db: Db, id: CaseId): Promise<{ organ: OrganId; stream: CaseId }[]> {
  const rows = await db
    .selectFrom('facts')
    .select(['organ', 'stream'])
    .where('type', 'in', ['linked', 'merged'])
    .where(sql`body::jsonb #>> '{fact,to,case}'`, '=', id)
    .distinct()
    .orderBy('organ')
    .orderBy('stream')
    .limit(100)
    .execute()
  return rows.map(({ organ, stream }) => ({ organ, stream: stream as CaseId }))
}
