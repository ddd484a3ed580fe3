import { AsyncResource } from 'node:async_hooks'
import { expect, test } from 'vitest'
import { CaseErased } from '../sealing/case-keys.ts'
import { commitment } from '../sealing/commitment.ts'
import { masterKey } from '../sealing/master-key.ts'
import { SealBroken } from '../sealing/seal.ts'
import { eraseCase, readFields, readParticulars } from './particulars.ts'
import type { Tx } from './store.ts'
import { onEachStore, onServer } from './testing/each-store.ts'
import { caseOf, mzj, zrzy } from './testing/envelopes.ts'
import { putParticulars } from './testing/put-particulars.ts'

const master = masterKey(new Uint8Array(32).fill(7))
const at = '2026-03-16T02:30:00.000Z'
const name = '𠮷田'

onEachStore('particulars', (store) => {
  const put = (n: number, seq: number, values: Record<string, unknown>) =>
    store().transaction((tx) => putParticulars(tx, master, zrzy, caseOf(n), seq, values))
  const read = (n: number) => readParticulars(store().db, master, zrzy, caseOf(n))

  test('are read as they were given, by the fact they came with', async () => {
    const identity = { kind: 'residentId', number: '110101199003071234' }
    const commitments = await put(1, 1, { applicantName: name, identity, phone: undefined })
    await put(1, 3, { note: '电话告知' })
    expect(Object.keys(commitments)).toEqual(['applicantName', 'identity'])
    expect(commitments.identity).toMatch(/^[0-9a-f]{64}$/)
    expect(await read(1)).toEqual({
      erased: false,
      bySeq: new Map<number, unknown>([
        [1, { applicantName: name, identity }],
        [3, { note: '电话告知' }]
      ])
    })
    expect(await read(2)).toEqual({ erased: false, bySeq: new Map() })
  })

  test('nothing of them lies open in the store, and equal values look unlike', async () => {
    const [one, other] = [await put(1, 1, { applicantName: name }), await put(2, 1, { applicantName: name })]
    expect(one.applicantName).not.toBe(other.applicantName)
    const rows = await store().db.selectFrom('particulars').select('sealed').execute()
    for (const { sealed } of rows) expect(Buffer.from(sealed ?? []).includes(name)).toBe(false)
    expect(Buffer.compare(rows[0]?.sealed ?? Buffer.of(), rows[1]?.sealed ?? Buffer.of())).not.toBe(0)
  })

  test('erased, their key, salts and bytes are gone, and nothing can be added', async () => {
    await put(1, 1, { applicantName: name })
    await put(2, 1, { applicantName: name })
    await store().transaction((tx) => eraseCase(tx, zrzy, caseOf(1), at))
    expect(await read(1)).toEqual({ erased: true, bySeq: new Map() })
    expect((await read(2)).bySeq.get(1)).toEqual({ applicantName: name })
    const left = await store().db.selectFrom('particulars').select(['field', 'sealed']).where('stream', '=', caseOf(1)).execute()
    expect(left).toEqual([{ field: 'applicantName', sealed: null }])
    await expect(put(1, 2, { note: '补记' })).rejects.toThrow(CaseErased)
    await store().transaction((tx) => eraseCase(tx, zrzy, caseOf(3), at))
    await expect(put(3, 1, { note: '补记' })).rejects.toThrow(CaseErased)
  })

  test('one field of many cases is read at once, erased ones left out', async () => {
    for (const n of [1, 2, 3]) await put(n, 1, { matter: `第${n}件`, applicantName: name })
    await put(2, 4, { matter: '补正后的第2件' })
    await store().transaction((tx) => eraseCase(tx, zrzy, caseOf(3), at))
    const refs = [1, 2, 3, 4].map((n) => ({ organ: zrzy, stream: caseOf(n) }))
    expect(await readFields(store().db, master, refs, 'matter')).toEqual([
      { organ: zrzy, stream: caseOf(1), seq: 1, field: 'matter', value: '第1件' },
      { organ: zrzy, stream: caseOf(2), seq: 1, field: 'matter', value: '第2件' },
      { organ: zrzy, stream: caseOf(2), seq: 4, field: 'matter', value: '补正后的第2件' }
    ])
    expect(await readFields(store().db, master, [{ organ: mzj, stream: caseOf(1) }], 'matter')).toEqual([])
    expect(await readFields(store().db, master, [], 'matter')).toEqual([])
    const all = await readFields(store().db, master, refs.slice(0, 1), null)
    expect(all.map((v) => v.field).sort()).toEqual(['applicantName', 'matter'])
  })

  test('moved to another row, or under another master key, they do not open', async () => {
    await put(1, 1, { applicantName: name, matter: '甲' })
    await store().db.updateTable('particulars').set({ seq: 2 }).where('field', '=', 'matter').execute()
    await expect(read(1)).rejects.toThrow(SealBroken)
    await expect(readParticulars(store().db, masterKey(new Uint8Array(32).fill(8)), zrzy, caseOf(1))).rejects.toThrow(SealBroken)
  })
})

onServer('the first two facts of a case at once', (store) => {
  test('are sealed with one key', async () => {
    await Promise.all(
      [1, 2, 3, 4].map((seq) => store().transaction((tx) => putParticulars(tx, master, zrzy, caseOf(1), seq, { note: `第${seq}次` })))
    )
    expect((await readParticulars(store().db, master, zrzy, caseOf(1))).bySeq.size).toBe(4)
  })
})

onServer('an erasure beside a fact that is being recorded', (store) => {
  const erasing = () => otherRequest.runInAsyncScope(() => store().transaction((tx) => eraseCase(tx, zrzy, caseOf(1), at)))
  const note = (tx: Tx, seq: number) => putParticulars(tx, master, zrzy, caseOf(1), seq, { note: '补记' })

  test('waits for it, and leaves none of its bytes', async () => {
    await store().transaction((tx) => note(tx, 1))
    let erased: Promise<void> | undefined
    await store().transaction(async (tx) => {
      await note(tx, 2)
      erased = erasing()
      await new Promise((resolve) => setTimeout(resolve, 50))
    })
    await erased
    const rows = await store().db.selectFrom('particulars').select(['seq', 'sealed']).orderBy('seq').execute()
    expect(rows).toEqual([
      { seq: 1, sealed: null },
      { seq: 2, sealed: null }
    ])
  })

  test('that came first refuses the fact', async () => {
    await store().transaction((tx) => note(tx, 1))
    let recording: Promise<unknown> | undefined
    await store().transaction(async (tx) => {
      await eraseCase(tx, zrzy, caseOf(1), at)
      recording = otherRequest.runInAsyncScope(() => expect(store().transaction((other) => note(other, 2))).rejects.toThrow(CaseErased))
      await new Promise((resolve) => setTimeout(resolve, 50))
    })
    await recording
  })
})

// Another officer's request has an asynchronous context of its own.
const otherRequest = new AsyncResource('request')

test('a commitment is SM3 over the salt and the canonical text of the value', () => {
  // Worked by: (head -c 32 /dev/zero; printf '"abc"') | openssl dgst -sm3
  expect(commitment({ salt: new Uint8Array(32), value: 'abc' })).toBe('b9a7f6abede4b61fa6ef65a7f7fe3bc6e9e7275e20cccffde342f2adfdebedd1')
})
