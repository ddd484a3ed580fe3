import { Envelope, type OrganId, type Stream } from '@mingdu/schema'
import type { Insertable } from 'kysely'
import { canonical } from './canonical.ts'
import { link } from './chain.ts'
import { type Head, readHead } from './read.ts'
import type { Tx } from './store.ts'
import type { Tables } from './tables.ts'

export type Appended = { changed: false; length: number; hash: string } | { changed: true; length: number }

/**
 * Adds the facts of one act to a stream that is `expected` long. Where it has another length, or somebody
 * else adds to it at the same moment, nothing is written and `changed` tells its length now.
 */
export async function append(tx: Tx, organ: OrganId, stream: Stream, expected: number, envelopes: readonly Envelope[]): Promise<Appended> {
  const head = await readHead(tx, organ, stream)
  if (head.length !== expected) return { changed: true, length: head.length }
  const [first, ...rest] = chained(organ, stream, head, envelopes)
  if (!first) throw new Error('an act without facts')
  // Whoever holds the first number holds the following ones, so the rest cannot collide.
  const taken = await tx
    .insertInto('facts')
    .values(first)
    .onConflict((on) => on.doNothing())
    .returning('seq')
    .execute()
  if (taken.length === 0) return { changed: true, length: (await readHead(tx, organ, stream)).length }
  if (rest.length > 0) await tx.insertInto('facts').values(rest).execute()
  const last = rest.at(-1) ?? first
  return { changed: false, length: last.seq, hash: last.hash }
}

export type FactRow = Insertable<Tables['facts']>

/** The rows that bind these facts to a stream whose head is known. */
export function chained(organ: OrganId, stream: Stream, { length, hash }: Head, envelopes: readonly Envelope[]): FactRow[] {
  let prev = hash
  return envelopes.map((given, i) => {
    const envelope = Envelope.parse(given)
    assertPlace(envelope, organ, stream, length + i + 1)
    const row = rowOf(envelope, prev)
    prev = row.hash
    return row
  })
}

function assertPlace(envelope: Envelope, organ: OrganId, stream: Stream, seq: number): void {
  if (envelope.organ === organ && envelope.stream === stream && envelope.seq === seq) return
  throw new Error(`envelope ${envelope.organ}/${envelope.stream}/${envelope.seq} handed in as ${organ}/${stream}/${seq}`)
}

function rowOf(envelope: Envelope, prev: string): FactRow {
  const body = canonical(envelope)
  return { ...columnsOf(envelope), body, prev, hash: link(prev, body) }
}

/** What the columns beside the text say of an envelope; `verifyLog` holds them to it. */
export function columnsOf(envelope: Envelope) {
  const { organ, stream, seq, schema, chart, fact, at, day, by, act } = envelope
  return {
    organ,
    stream,
    seq,
    type: fact.type,
    schema,
    chart,
    legal_day: fact.on,
    recorded_at: at,
    recorded_day: day,
    by_officer: by,
    act
  }
}
