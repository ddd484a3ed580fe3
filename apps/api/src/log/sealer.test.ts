import { day } from '@mingdu/schema'
import { expect, test } from 'vitest'
import { eraseCase } from './particulars.ts'
import { anchorOf } from './sealer.ts'
import { onEachStore, onServer } from './testing/each-store.ts'
import { caseOf, mzj, zrzy } from './testing/envelopes.ts'
import { findingsOf, recordCase, recordCases, sealAll } from './testing/recorded.ts'

const at = '2026-03-16T16:00:00.000Z'

onEachStore('sealing', (store) => {
  const seals = () =>
    store().db.selectFrom('organ_seals').select(['organ', 'n', 'prev', 'hash', 'heads']).orderBy('organ').orderBy('n').execute()

  test('binds what each organ recorded since the last time, each seal to the one before', async () => {
    await recordCases(store(), 2)
    expect(await sealAll(store())).toBe(8)
    expect(await sealAll(store())).toBe(0)
    await recordCase(store(), zrzy, 3)
    expect(await sealAll(store())).toBe(2)
    const all = await seals()
    const [ofMzj, first, second] = all
    expect([ofMzj, first, second].map((seal) => `${seal?.organ} ${seal?.n}`)).toEqual([`${mzj} 1`, `${zrzy} 1`, `${zrzy} 2`])
    expect(second?.prev).toBe(first?.hash)
    expect(all).toHaveLength(3)
    expect(Object.keys(JSON.parse(first?.heads ?? '').heads)).toEqual([caseOf(1), caseOf(2)])
  })

  test('makes one anchor a day over every organ’s last seal, each bound to the one before', async () => {
    await recordCases(store(), 2)
    await sealAll(store())
    const first = await anchorOf(store(), day('2026-03-17'))
    const [ofMzj, ofZrzy] = await seals()
    expect(JSON.parse(first.text)).toEqual({ day: '2026-03-17', organs: { [mzj]: [1, ofMzj?.hash], [zrzy]: [1, ofZrzy?.hash] } })
    await recordCase(store(), zrzy, 3)
    await sealAll(store())
    expect(await anchorOf(store(), day('2026-03-17'))).toEqual(first)
    expect((await anchorOf(store(), day('2026-03-18'))).prev).toBe(first.hash)
    await expect(anchorOf(store(), day('2026-03-16'))).rejects.toThrow('none can be made')
  })

  test('of a large log goes in slices, and all of it verifies, erased cases included', async () => {
    await recordCases(store(), 140)
    await store().transaction((tx) => eraseCase(tx, zrzy, caseOf(1), at))
    expect(await sealAll(store(), 100)).toBe(560)
    expect(await seals()).toHaveLength(2 * 6)
    await anchorOf(store(), day('2026-03-17'))
    await recordCase(store(), zrzy, 900)
    const progress: number[] = []
    expect(await findingsOf(store(), (facts) => progress.push(facts))).toEqual([])
    expect(progress).toEqual([100, 200, 300, 400, 500, 562])
  })
})

onServer('several sealers at once', (store) => {
  test('bind every fact once', async () => {
    await recordCases(store(), 10)
    const sealed = await Promise.all([1, 2, 3].map(() => sealAll(store(), 7)))
    expect(sealed.reduce((a, b) => a + b)).toBe(40)
    const anchors = await Promise.all([1, 2, 3].map(() => anchorOf(store(), day('2026-03-17'))))
    expect(new Set(anchors.map(({ hash }) => hash)).size).toBe(1)
    expect(await findingsOf(store())).toEqual([])
  })
})
