import { AsyncResource } from 'node:async_hooks'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { nextNumber } from './series.ts'
import { openStore, StoreDown } from './store.ts'
import { onEachStore, onServer } from './testing/each-store.ts'
import { zrzy } from './testing/envelopes.ts'

onEachStore('both stores answer alike', (store) => {
  test('a day, a count, an instant, a number, bytes and JSON come back in one form', async () => {
    const { rows } = await sql`select
      date '2026-02-28' as day, count(*) as count, 9007199254740991::int8 as largest, 1.50::numeric as numeric,
      timestamptz '2026-03-16 10:30:00.123456+08' as instant, timestamptz '2026-03-16 00:00:00-03:30' as whole,
      '\\x00ff'::bytea as bytes, '{"a":[1,null]}'::jsonb as json, 7::int4 as small, 'a'::char(3) as fixed, true as flag,
      '01980000-0000-7000-8000-000000000001'::uuid as id, array['a','b'] as texts,
      array[1::int8, null] as counts, array[date '2026-02-28'] as days, array[timestamptz '2026-03-16 10:30+08'] as instants, '12'::xid8 as xact, null::date as nothing`.execute(
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
        counts: [1, null],
        days: ['2026-02-28'],
        instants: ['2026-03-16T02:30:00.000Z'],
        xact: '12',
        nothing: null
      }
    ])
  })

  test('what goes in comes out: bytes, days, instants, JSON text and characters beyond the BMP', async () => {
    const values = {
      bytes: Uint8Array.of(0, 1, 255),
      day: '2026-02-28',
      instant: '2026-03-16T02:30:00.123Z',
      json: { 名: ['𠮷', 1, null] }
    }
    const { rows } =
      await sql`select ${values.bytes}::bytea as bytes, ${values.day}::date as day, ${values.instant}::timestamptz as instant,
      ${JSON.stringify(values.json)}::jsonb as json`.execute(store().db)
    expect(rows).toEqual([values])
  })

  test('a number that a double cannot hold, and types without an agreed form, are refused rather than rounded', async () => {
    await expect(sql`select 9007199254740993::int8 as n`.execute(store().db)).rejects.toThrow('beyond what a number holds')
    await expect(sql`select localtimestamp as n`.execute(store().db)).rejects.toThrow('no parser is agreed')
    expect((await sql`select 1 as n`.execute(store().db)).rows).toEqual([{ n: 1 }])
  })

  test('the order of names is by code point, whatever the machine’s locale', async () => {
    for (const organ of ['a-b', 'ab', 'a', 'aa', 'a1'])
      await store()
        .db.insertInto('series')
        .values({ organ: organ as never, name: 'n', year: 2026, last: 1 })
        .execute()
    const rows = await store().db.selectFrom('series').select('organ').orderBy('organ').execute()
    expect(rows.map(({ organ }) => organ)).toEqual(['a', 'a-b', 'a1', 'aa', 'ab'])
  })

  test('a transaction that was given up for another’s sake is done again, and a bug is not', async () => {
    let times = 0
    const done = await store().transaction(async (tx) => {
      await tx
        .insertInto('series')
        .values({ organ: 'a' as never, name: 'n', year: 2026, last: 1 })
        .execute()
      times += 1
      if (times < 3) await sql`do $$ begin raise exception 'deadlock' using errcode = '40P01'; end $$`.execute(tx)
      return times
    })
    expect(done).toBe(3)
    expect(await store().db.selectFrom('series').select('organ').execute()).toHaveLength(1)
    const bug = store().transaction(async () => {
      times += 1
      throw new Error('bug')
    })
    await expect(bug).rejects.toThrow('bug')
    expect(times).toBe(4)
  })
})

onServer('a server that goes away', (store, url) => {
  test('is said to be down in the midst of a transaction, and the next one finds it again', async () => {
    const one = await openStore({ url: url(), limits: { connections: 1 } })
    const cut = () =>
      otherRequest.runInAsyncScope(() =>
        sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`.execute(
          store().db
        )
      )
    const inTheMidst = one.transaction(async (tx) => {
      await cut()
      await sql`select 1`.execute(tx)
    })
    await expect(inTheMidst).rejects.toThrow(StoreDown)
    await one.ping()
    await cut()
    await new Promise((resolve) => setTimeout(resolve, 50))
    await one.ping()
    await one.close()
  })

  test('where nothing listens, opening says so in a sentence', async () => {
    await expect(openStore({ url: 'postgres://postgres@127.0.0.1:1/nothing' })).rejects.toThrow(StoreDown)
    await expect(openStore({ url: 'postgres://postgres@127.0.0.1:1/nothing' })).rejects.toThrow('数据库暂时无法使用')
  })

  test('what another holds for too long is waited for no longer than it was told', async () => {
    const one = await openStore({ url: url(), limits: { lockMs: 100 } })
    await store().transaction(async (tx) => {
      await nextNumber(tx, zrzy, 'application', 2026)
      const second = otherRequest.runInAsyncScope(() => one.transaction((other) => nextNumber(other, zrzy, 'application', 2026)))
      await expect(second).rejects.toThrow(StoreDown)
    })
    expect(await one.transaction((tx) => nextNumber(tx, zrzy, 'application', 2026))).toBe(2)
    await one.close()
  })

  test('all connections being taken, a query waits no longer than it was told', async () => {
    const one = await openStore({ url: url(), limits: { connections: 1, connectMs: 200 } })
    let end: () => void = () => {}
    const holding = one.transaction(
      () =>
        new Promise<void>((resolve) => {
          end = resolve
        })
    )
    await expect(one.ping()).rejects.toThrow(StoreDown)
    end()
    await holding
    await one.ping()
    await one.close()
  })
})

// Another officer's request has an asynchronous context of its own.
const otherRequest = new AsyncResource('request')
