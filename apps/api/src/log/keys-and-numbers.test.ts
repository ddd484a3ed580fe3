import { expect, test } from 'vitest'
import { claimKey, forgetOldKeys, keepAnswer } from './idempotency.ts'
import { nextNumber } from './series.ts'
import { onEachStore, onServer } from './testing/each-store.ts'
import { lin, mzj, zrzy } from './testing/envelopes.ts'

const asked = 'a'.repeat(64)
const now = '2026-03-16T02:30:00.000Z'

onEachStore('a key sent twice, and a series of numbers', (store) => {
  const claim = (hash = asked, at = now) => store().transaction((tx) => claimKey(tx, lin, 'k-1', hash, at))
  const answered = () =>
    store().transaction(async (tx) => {
      const claim = await claimKey(tx, lin, 'k-1', asked, now)
      await keepAnswer(tx, lin, 'k-1', 201, '{"seq":1}')
      return claim
    })

  test('a key sent twice gets the first answer again, and with another body none', async () => {
    expect(await answered()).toEqual({ is: 'new' })
    expect(await claim()).toEqual({ is: 'kept', status: 201, answer: '{"seq":1}' })
    expect(await claim('b'.repeat(64))).toEqual({ is: 'otherBody' })
  })

  test('a key is new again after 30 days, and forgotten by the clean-up', async () => {
    await answered()
    expect(await claim(asked, '2026-04-15T02:30:00.000Z')).toMatchObject({ is: 'kept' })
    expect(await forgetOldKeys(store().db, '2026-04-15T02:30:00.000Z')).toBe(0)
    expect(await store().transaction((tx) => claimKey(tx, lin, 'k-1', 'b'.repeat(64), '2026-04-15T02:30:00.001Z'))).toEqual({ is: 'new' })
    expect(await forgetOldKeys(store().db, '2026-06-01T00:00:00.000Z')).toBe(1)
  })

  test('a key is new where nothing was kept of the first time', async () => {
    const refused = store().transaction(async (tx) => {
      await claimKey(tx, lin, 'k-1', asked, now)
      throw new Error('refused')
    })
    await expect(refused).rejects.toThrow('refused')
    expect(await answered()).toEqual({ is: 'new' })
  })

  const next = (organ = zrzy, year = 2026) => store().transaction((tx) => nextNumber(tx, organ, 'application', year))

  test('a series runs without gaps for each organ and year, whatever was given up', async () => {
    expect([await next(), await next(), await next(mzj), await next(zrzy, 2027)]).toEqual([1, 2, 1, 1])
    const givenUp = store().transaction(async (tx) => {
      expect(await nextNumber(tx, zrzy, 'application', 2026)).toBe(3)
      throw new Error('refused')
    })
    await expect(givenUp).rejects.toThrow('refused')
    expect(await next()).toBe(3)
  })
})

onServer('two requests at once', (store) => {
  test('with one key record once: the second waits and gets the first answer', async () => {
    let recorded = 0
    const request = () =>
      store().transaction(async (tx) => {
        const claim = await claimKey(tx, lin, 'k-1', asked, now)
        if (claim.is !== 'new') return claim
        recorded += 1
        await new Promise((resolve) => setTimeout(resolve, 50))
        await keepAnswer(tx, lin, 'k-1', 201, 'first')
        return { is: 'kept', status: 201, answer: 'first' }
      })
    expect(await Promise.all([request(), request(), request()])).toEqual(Array(3).fill({ is: 'kept', status: 201, answer: 'first' }))
    expect(recorded).toBe(1)
  })

  test('get different numbers', async () => {
    const numbers = await Promise.all(
      Array.from({ length: 8 }, () => store().transaction((tx) => nextNumber(tx, zrzy, 'application', 2026)))
    )
    expect(numbers.sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  })
})
