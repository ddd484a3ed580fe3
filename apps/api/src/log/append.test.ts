import { AsyncResource } from 'node:async_hooks'
import { SETTINGS_STREAM } from '@mingdu/schema'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { append } from './append.ts'
import { canonical } from './canonical.ts'
import { genesis, link } from './chain.ts'
import { LogDamaged, readHead, readSettings, readStream } from './read.ts'
import { readStreams } from './read-streams.ts'
import { onEachStore, onServer } from './testing/each-store.ts'
import { caseOf, confirmed, envelope, mzj, organEstablished, settingEnvelope, zrzy } from './testing/envelopes.ts'

onEachStore('appending', (store) => {
  const stream = caseOf(1)
  const first = envelope(zrzy, stream, 1)
  const second = envelope(zrzy, stream, 2, confirmed)
  const behindTheTrigger = async (change: string) => {
    await sql`alter table facts disable trigger only_added`.execute(store().db)
    await sql.raw(change).execute(store().db)
    await sql`alter table facts enable trigger only_added`.execute(store().db)
  }

  test('what was recorded is read again, bound from the stream’s genesis on', async () => {
    const appended = await store().transaction((tx) => append(tx, zrzy, stream, 0, [first, second]))
    expect(await readStream(store().db, zrzy, stream)).toEqual([first, second])
    const expected = link(link(genesis(zrzy, stream), canonical(first)), canonical(second))
    expect(appended).toEqual({ changed: false, length: 2, hash: expected })
    expect(await readHead(store().db, zrzy, stream)).toEqual({ length: 2, hash: expected })
  })

  test('another length than expected writes nothing and tells the length', async () => {
    await store().transaction((tx) => append(tx, zrzy, stream, 0, [first]))
    expect(await store().transaction((tx) => append(tx, zrzy, stream, 0, [first]))).toEqual({ changed: true, length: 1 })
    expect(await store().transaction((tx) => append(tx, zrzy, stream, 2, [envelope(zrzy, stream, 3)]))).toEqual({
      changed: true,
      length: 1
    })
    expect(await readStream(store().db, zrzy, stream)).toHaveLength(1)
  })

  test('an envelope of another place, with a gap, or not of the schema is a bug and keeps nothing', async () => {
    const wrong = [
      envelope(mzj, stream, 1),
      envelope(zrzy, caseOf(2), 1),
      envelope(zrzy, stream, 2),
      { ...first, by: 'Not A Slug' as never }
    ]
    for (const one of wrong) await expect(store().transaction((tx) => append(tx, zrzy, stream, 0, [one]))).rejects.toThrow()
    await expect(store().transaction((tx) => append(tx, zrzy, stream, 0, [first, envelope(zrzy, stream, 3)]))).rejects.toThrow(
      'handed in as'
    )
    await expect(store().transaction((tx) => append(tx, zrzy, stream, 0, []))).rejects.toThrow('without facts')
    expect(await readHead(store().db, zrzy, stream)).toEqual({ length: 0, hash: genesis(zrzy, stream) })
  })

  test('the same case id in two organs makes two streams with chains of their own', async () => {
    await store().transaction((tx) => append(tx, zrzy, stream, 0, [first]))
    await store().transaction((tx) => append(tx, mzj, stream, 0, [envelope(mzj, stream, 1), envelope(mzj, stream, 2, confirmed)]))
    await store().transaction((tx) => append(tx, mzj, caseOf(2), 0, [envelope(mzj, caseOf(2), 1)]))
    const [one, other] = [await readHead(store().db, zrzy, stream), await readHead(store().db, mzj, stream)]
    expect([one.length, other.length, (await readHead(store().db, mzj, caseOf(2))).length]).toEqual([1, 2, 1])
    expect(one.hash).not.toBe(other.hash)
  })

  test('the logs of many cases are read in one question', async () => {
    for (const n of [1, 2, 3])
      await store().transaction((tx) =>
        append(tx, zrzy, caseOf(n), 0, [envelope(zrzy, caseOf(n), 1), envelope(zrzy, caseOf(n), 2, confirmed)])
      )
    const refs = [3, 1, 9].map((n) => ({ organ: zrzy, stream: caseOf(n) }))
    const logs = await readStreams(store().db, refs)
    expect([...logs.keys()].toSorted()).toEqual([caseOf(1), caseOf(3)])
    expect(logs.get(caseOf(3))).toEqual(await readStream(store().db, zrzy, caseOf(3)))
    expect(await readStreams(store().db, [])).toEqual(new Map())
  })

  test('settings of all organs are read in the order they were recorded', async () => {
    const settings = [
      settingEnvelope(zrzy, 1),
      settingEnvelope(mzj, 1),
      settingEnvelope(zrzy, 2, { ...organEstablished, shortName: '资规局' })
    ]
    for (const one of settings) await store().transaction((tx) => append(tx, one.organ, SETTINGS_STREAM, one.seq - 1, [one]))
    await store().transaction((tx) => append(tx, zrzy, stream, 0, [first]))
    expect(await readSettings(store().db)).toEqual(settings)
    await behindTheTrigger(`update facts set body = replace(body, '资规局', '规划局') where stream = 'settings'`)
    await expect(readSettings(store().db)).rejects.toThrow(`${zrzy}/settings/2`)
  })

  test('the database itself refuses to change, delete or empty the log', async () => {
    await store().transaction((tx) => append(tx, zrzy, stream, 0, [first]))
    for (const statement of [
      `update facts set type = 'x'`,
      'delete from facts',
      'truncate facts',
      'delete from postings',
      'truncate organ_seals, anchors'
    ])
      await expect(sql.raw(statement).execute(store().db)).rejects.toThrow('is only ever added to')
    expect(await readStream(store().db, zrzy, stream)).toEqual([first])
  })

  test('a row changed behind the trigger is not used', async () => {
    await store().transaction((tx) => append(tx, zrzy, stream, 0, [first, second]))
    await behindTheTrigger(`update facts set body = replace(body, '2026-03-16', '2026-03-15') where seq = 1`)
    await expect(readStream(store().db, zrzy, stream)).rejects.toThrow(LogDamaged)
    await expect(readStream(store().db, zrzy, stream)).rejects.toThrow(`${zrzy}/${stream}/1`)
  })
})

onServer('two officers at once', (store) => {
  test('one fact is recorded, the others learn the new length', async () => {
    const stream = caseOf(1)
    const all = await Promise.all(
      Array.from({ length: 8 }, () =>
        store().transaction((tx) => append(tx, zrzy, stream, 0, [envelope(zrzy, stream, 1), envelope(zrzy, stream, 2, confirmed)]))
      )
    )
    expect(all.filter(({ changed }) => !changed)).toHaveLength(1)
    expect(all.filter(({ changed }) => changed)).toEqual(Array(7).fill({ changed: true, length: 2 }))
    expect(await readStream(store().db, zrzy, stream)).toHaveLength(2)
  })

  test('where the first gives up, the second records', async () => {
    const stream = caseOf(1)
    let secondDone: Promise<unknown> | undefined
    const first = store().transaction(async (tx) => {
      await append(tx, zrzy, stream, 0, [envelope(zrzy, stream, 1)])
      secondDone = someoneElse.runInAsyncScope(() =>
        store().transaction((other) => append(other, zrzy, stream, 0, [envelope(zrzy, stream, 1, confirmed)]))
      )
      await new Promise((resolve) => setTimeout(resolve, 100))
      throw new Error('refused')
    })
    await expect(first).rejects.toThrow('refused')
    expect(await secondDone).toMatchObject({ changed: false, length: 1 })
    expect((await readStream(store().db, zrzy, stream)).map(({ fact }) => fact.type)).toEqual(['confirmed'])
  })
})

// Another officer's request has an asynchronous context of its own.
const someoneElse = new AsyncResource('request')
