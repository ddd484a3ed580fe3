import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { onEachStore } from './testing/each-store.ts'

onEachStore('both stores answer alike', (store) => {
  test('a day, a count, an instant, a number, bytes and JSON come back in one form', async () => {
    const { rows } = await sql`select
      date '2026-02-28' as day, count(*) as count, 9007199254740991::int8 as largest, 1.50::numeric as numeric,
      timestamptz '2026-03-16 10:30:00.123456+08' as instant, timestamptz '2026-03-16 00:00:00-03:30' as whole,
      '\\x00ff'::bytea as bytes, '{"a":[1,null]}'::jsonb as json, 7::int4 as small, 'a'::char(3) as fixed, true as flag,
      '01980000-0000-7000-8000-000000000001'::uuid as id, array['a','b'] as texts, '12'::xid8 as xact, null::date as nothing`.execute(
      store().db
    )
    expect(rows).toEqual([
      {
        day: '2026-02-28',
        count: 1,
        largest: 9007199254740991,
        numeric: '1.50',
        instant: '2026-03-16T02:30:00.123Z',
        whole: '2026-03-16T03:30:00.000Z',
        bytes: Uint8Array.of(0, 255),
        json: { a: [1, null] },
        small: 7,
        fixed: 'a  ',
        flag: true,
        id: '01980000-0000-7000-8000-000000000001',
        texts: ['a', 'b'],
        xact: '12',
        nothing: null
      }
    ])
  })
})
