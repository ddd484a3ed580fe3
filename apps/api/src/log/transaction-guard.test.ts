import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Store } from './store.ts'
import { onEachStore } from './testing/each-store.ts'
import { OutsideTransaction } from './transaction-guard.ts'

const count = (db: Store['db']) =>
  db
    .selectFrom('series')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()

onEachStore('inside a transaction', (store) => {
  test('a query by the store’s own handle is refused at once, where it would hang', async () => {
    await store().transaction(async (tx) => {
      await expect(count(store().db)).rejects.toThrow(OutsideTransaction)
      await expect(sql`select 1`.execute(store().db)).rejects.toThrow(OutsideTransaction)
      expect(await count(tx)).toEqual({ n: 0 })
    })
  })

  test('a second transaction is refused at once', async () => {
    await store().transaction(async () => {
      await expect(store().transaction(async () => 'nested')).rejects.toThrow(OutsideTransaction)
      await expect(store().ping()).rejects.toThrow(OutsideTransaction)
    })
  })

  test('somebody else’s query waits its turn and is answered', async () => {
    const order: string[] = []
    const [mine, theirs] = [
      store().transaction(async (tx) => {
        await new Promise((resolve) => setTimeout(resolve, 30))
        await tx
          .insertInto('series')
          .values({ organ: 'a' as never, name: 'n', year: 2026, last: 1 })
          .execute()
        order.push('transaction')
      }),
      count(store().db).then(({ n }) => order.push(`query ${n}`))
    ]
    await Promise.all([mine, theirs])
    // On the server the query sees the state before; embedded, there is one connection and it comes after.
    expect(order).toEqual(store().kind === 'server' ? ['query 0', 'transaction'] : ['transaction', 'query 1'])
  })

  test('work that was started inside and ends after it may use the store again', async () => {
    let later: Promise<unknown> | undefined
    await store().transaction(async () => {
      later = new Promise((resolve) => setTimeout(resolve, 30)).then(() => count(store().db))
    })
    expect(await later).toEqual({ n: 0 })
  })

  test('after a refusal and a failed transaction the store goes on', async () => {
    const failing = store().transaction(async (tx) => {
      await sql`select 1 / 0`.execute(tx)
    })
    await expect(failing).rejects.toThrow('division by zero')
    expect(await store().transaction(count)).toEqual({ n: 0 })
    const many = await Promise.all(Array.from({ length: 30 }, (_, i) => (i % 3 ? count(store().db) : store().transaction(count))))
    expect(many).toEqual(Array(30).fill({ n: 0 }))
  })
})
