import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { canonical } from './canonical.ts'
import { genesis, link } from './chain.ts'
import { readStream } from './read.ts'
import { onEmbedded } from './testing/each-store.ts'
import { caseOf, envelope, received, zrzy } from './testing/envelopes.ts'
import { type Upcast, upcast, upcasts } from './upcast.ts'

const present = envelope(zrzy, caseOf(1), 1, received, { schema: 3 })

// Invented: version 1 called the channel "way", version 2 wrote "web" for what is now "webForm".
const { channel: _, ...withoutChannel } = received as Record<string, unknown>
const oldest = { ...present, schema: 1, fact: { ...withoutChannel, way: 'web' } }
const rules: Upcast[] = [
  {
    name: 'a way is a channel',
    from: 1,
    envelope: (row) => {
      const { way, ...fact } = row.fact as Record<string, unknown>
      return { ...row, fact: { ...fact, channel: way } }
    }
  },
  {
    name: 'web is webForm',
    from: 2,
    envelope: (row) => ({ ...row, fact: { ...(row.fact as object), channel: 'webForm' } })
  }
]

test('a row of an old version is read in the present words, rule by rule', () => {
  expect(upcast(oldest, rules, 3)).toEqual(present)
  expect(upcast({ ...oldest, schema: 2, fact: { ...withoutChannel, channel: 'web' } }, rules, 3)).toEqual(present)
  expect(upcast(present, rules, 3)).toEqual(present)
})

test('a fee notice of version 1 counted items only, and is read as such', () => {
  const notice = { type: 'feeNotified', on: '2026-03-16', basis: 'perItem', alreadyThisMonth: 8, items: 12, amount: 100_000 }
  expect(upcast({ ...present, schema: 1, fact: notice })).toEqual({
    ...present,
    schema: 2,
    fact: { type: 'feeNotified', on: '2026-03-16', measure: { basis: 'perItem', items: 12, alreadyThisMonth: 8 }, amount: 100_000 }
  })
  // All else of version 1 is as it was.
  expect(upcast({ ...present, schema: 1 })).toEqual({ ...present, schema: 2 })
})

test('a version without a rule, a newer one, and one that no schema fits are refused', () => {
  expect(() => upcast(oldest, rules.slice(1), 3)).toThrow('no rule reads facts of version 1')
  expect(() => upcast({ ...present, schema: 4 }, rules, 3)).toThrow('written by a newer program')
  expect(() => upcast({ ...present, v: 2 }, rules, 3)).toThrow("the envelope's version 2 is unknown")
  expect(() => upcast({ ...present, fact: { ...withoutChannel, channel: 'web' } }, rules, 3)).toThrow()
  for (const row of [null, 'text', [], {}]) expect(() => upcast(row, rules, 3)).toThrow()
})

test('every version before the present one has exactly one rule', () => {
  expect(upcasts.map(({ from }) => from)).toEqual(Array.from({ length: envelope(zrzy, caseOf(1), 1).schema - 1 }, (_, i) => i + 1))
})

onEmbedded('a row of an old version in the store', (store) => {
  test('keeps its own text and digest, and stops the reading where no rule knows it', async () => {
    const body = canonical(oldest)
    const hash = link(genesis(zrzy, caseOf(1)), body)
    await sql`insert into facts (organ, stream, seq, type, schema, chart, legal_day, recorded_at, recorded_day, by_officer, act, body, prev, hash)
      values (${zrzy}, ${caseOf(1)}, 1, 'received', 1, 1, '2026-03-16', now(), '2026-03-16', 'lin', gen_random_uuid(), ${body}, ${genesis(zrzy, caseOf(1))}, ${hash})`.execute(
      store().db
    )
    expect(await readStream(store().db, zrzy, caseOf(1), (row) => upcast(row, rules, 3))).toEqual([present])
    await expect(readStream(store().db, zrzy, caseOf(1))).rejects.toThrow(`${zrzy}/${caseOf(1)}/1`)
  })
})
