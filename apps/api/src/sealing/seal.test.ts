import { createDecipheriv } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SealBroken, seal, sealKeys, unseal } from './seal.ts'

const keys = sealKeys(new Uint8Array(32).fill(1), 'test')
const bytes = (text: string) => Uint8Array.from(Buffer.from(text))

test('what was sealed opens again, whatever it is, at its own place', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.string(), (plain, about) => {
      expect(unseal(keys, about, seal(keys, about, plain))).toEqual(plain)
    })
  )
})

test('a single bit changed anywhere, a byte cut off or added, and it does not open', () => {
  const sealed = seal(keys, 'a', bytes('李某'))
  for (let i = 0; i < sealed.length * 8; i++) {
    const changed = Uint8Array.from(sealed)
    changed[i >> 3] = (changed[i >> 3] ?? 0) ^ (1 << (i & 7))
    expect(() => unseal(keys, 'a', changed)).toThrow(SealBroken)
  }
  for (const wrong of [sealed.subarray(0, -1), Uint8Array.of(...sealed, 0), Uint8Array.of(), Uint8Array.of(1, 2, 3)])
    expect(() => unseal(keys, 'a', wrong)).toThrow(SealBroken)
})

test('at another place, or with other keys, it does not open', () => {
  const sealed = seal(keys, 'case 1/matter', bytes('x'))
  expect(() => unseal(keys, 'case 2/matter', sealed)).toThrow(SealBroken)
  expect(() => unseal(sealKeys(new Uint8Array(32).fill(1), 'other purpose'), 'case 1/matter', sealed)).toThrow(SealBroken)
  expect(() => unseal(sealKeys(new Uint8Array(32).fill(2), 'test'), 'case 1/matter', sealed)).toThrow(SealBroken)
})

test('the same text sealed twice looks different, and is SM4-CTR inside', () => {
  const [one, two] = [seal(keys, 'a', bytes('同一内容')), seal(keys, 'a', bytes('同一内容'))]
  expect(Buffer.compare(one, two)).not.toBe(0)
  const opened = createDecipheriv('sm4-ctr', keys.cipher, one.subarray(1, 17)).update(one.subarray(17, -32))
  expect(opened.toString()).toBe('同一内容')
})

test('hiding and proving never share a key', () => {
  expect(Buffer.from(keys.mac).includes(Buffer.from(keys.cipher))).toBe(false)
  expect([keys.cipher.length, keys.mac.length]).toEqual([16, 32])
})
