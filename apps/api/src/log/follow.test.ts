import { AsyncResource } from 'node:async_hooks'
import { expect, test } from 'vitest'
import { append } from './append.ts'
import { type Cursor, follow, fromTheStart } from './follow.ts'
import { nextNumber } from './series.ts'
import type { Store } from './store.ts'
import { onEachStore, onServer } from './testing/each-store.ts'
import { caseOf, confirmed, envelope, zrzy } from './testing/envelopes.ts'

onEachStore('a follower', (store) => {
  test('reads every row once, in slices, and then waits at the end', async () => {
    for (const n of [1, 2, 3])
      await store().transaction((tx) =>
        append(tx, zrzy, caseOf(n), 0, [envelope(zrzy, caseOf(n), 1), envelope(zrzy, caseOf(n), 2, confirmed)])
      )
    const seen: string[] = []
    const cursor = await followTo(store(), fromTheStart, seen, 6)
    expect(seen).toEqual([1, 2, 3].flatMap((n) => [`${caseOf(n)}/1`, `${caseOf(n)}/2`]))
    expect(await follow(store().db, cursor, 4)).toEqual([])
  })
})

onServer('a follower beside running transactions', (store) => {
  test('is held back by an older one, and skips nothing, though the later one takes the smaller position', async () => {
    const [older, laterWrote, olderWrote] = [latch(), latch(), latch()]
    const slow = store().transaction(async (tx) => {
      await nextNumber(tx, zrzy, 'application', 2026) // takes its place in time before the other
      older.open()
      await laterWrote.opened
      await append(tx, zrzy, caseOf(1), 0, [envelope(zrzy, caseOf(1), 1)])
      await olderWrote.opened
    })
    await older.opened
    await otherRequest.runInAsyncScope(() => store().transaction((tx) => append(tx, zrzy, caseOf(2), 0, [envelope(zrzy, caseOf(2), 1)])))
    expect(await follow(store().db, fromTheStart, 10)).toEqual([])
    laterWrote.open()
    olderWrote.open()
    await slow
    const seen: string[] = []
    await followTo(store(), fromTheStart, seen, 2)
    expect(seen).toEqual([`${caseOf(1)}/1`, `${caseOf(2)}/1`])
  })

  test('sees a newer transaction that is still open after it has passed an older one with a greater position', async () => {
    const [olderStarted, newerWrote, newerMayEnd] = [latch(), latch(), latch()]
    const older = store().transaction(async (tx) => {
      await nextNumber(tx, zrzy, 'a', 2026)
      olderStarted.open()
      await newerWrote.opened
      await append(tx, zrzy, caseOf(1), 0, [envelope(zrzy, caseOf(1), 1)])
    })
    await olderStarted.opened
    const newer = otherRequest.runInAsyncScope(() =>
      store().transaction(async (tx) => {
        await append(tx, zrzy, caseOf(2), 0, [envelope(zrzy, caseOf(2), 1)])
        newerWrote.open()
        await newerMayEnd.opened
      })
    )
    await older
    const seen: string[] = []
    const cursor = await followTo(store(), fromTheStart, seen, 1)
    expect(seen).toEqual([`${caseOf(1)}/1`])
    newerMayEnd.open()
    await newer
    await followTo(store(), cursor, seen, 2)
    expect(seen).toEqual([`${caseOf(1)}/1`, `${caseOf(2)}/1`])
  })

  test('reads every row of many writers exactly once', async () => {
    const writers = Array.from({ length: 40 }, (_, n) =>
      store().transaction(async (tx) => {
        if (n % 2) await nextNumber(tx, zrzy, `series ${n}`, 2026)
        await new Promise((resolve) => setTimeout(resolve, (n * 7) % 20))
        await append(tx, zrzy, caseOf(n), 0, [envelope(zrzy, caseOf(n), 1)])
      })
    )
    const seen: string[] = []
    const reading = followTo(store(), fromTheStart, seen, 40)
    await Promise.all(writers)
    await reading
    expect(seen.toSorted()).toEqual(Array.from({ length: 40 }, (_, n) => `${caseOf(n)}/1`))
  })
})

// Another database of the same server may hold back what is safe to read, so the rows are waited for.
async function followTo(store: Store, after: Cursor, seen: string[], length: number): Promise<Cursor> {
  let cursor = after
  while (seen.length < length) {
    const rows = await follow(store.db, cursor, 4)
    seen.push(...rows.map(({ stream, seq }) => `${stream}/${seq}`))
    cursor = rows.at(-1)?.cursor ?? cursor
    if (rows.length === 0) await new Promise((resolve) => setTimeout(resolve, 10))
  }
  return cursor
}

function latch() {
  const { promise: opened, resolve } = Promise.withResolvers<void>()
  return { opened, open: () => resolve() }
}

// Another officer's request has an asynchronous context of its own.
const otherRequest = new AsyncResource('request')
