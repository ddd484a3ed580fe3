import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { onEachStore } from '../log/testing/each-store.ts'
import { applicantRef } from './applicant-ref.ts'
import { assertMasterKey } from './key-check.ts'
import { keyFile } from './key-file.ts'
import { MasterKeyUnfit, masterKey, openMasterKey } from './master-key.ts'

let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingdu-'))
  path = join(folder, 'master.key')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('the key file is made at the first start, for its owner only, and used from then on', () => {
  const first = openMasterKey(undefined, keyFile(path))
  expect(statSync(path).mode & 0o777).toBe(0o600)
  expect(readFileSync(path, 'utf8')).toMatch(/^[0-9a-f]{64}\n$/)
  expect(openMasterKey(undefined, keyFile(path))).toEqual(first)
})

test('a key from the environment goes first and makes no file', () => {
  const given = 'AB'.repeat(32)
  expect(openMasterKey(` ${given}\n`, keyFile(path))).toEqual(masterKey(new Uint8Array(32).fill(0xab)))
  expect(statSync(path, { throwIfNoEntry: false })).toBeUndefined()
})

test('of two first starts at once, the later one takes the file of the other', () => {
  const file = keyFile(path)
  const theirs = '01'.repeat(32)
  let read = 0
  const late = {
    // Sees no file at first, as it looked before the other wrote.
    read: () => (read++ === 0 ? undefined : file.read()),
    create(text: string) {
      writeFileSync(path, theirs, { mode: 0o600 })
      return file.create(text)
    }
  }
  expect(openMasterKey(undefined, late)).toEqual(masterKey(new Uint8Array(32).fill(1)))
})

test('no key, half a key, and a file that others may read are refused in a sentence without the key', () => {
  for (const wrong of ['', 'ab', 'xy'.repeat(32), 'ab'.repeat(33)])
    expect(() => openMasterKey(wrong, keyFile(path))).toThrow('MINGDU_KEY不是有效的主密钥')
  writeFileSync(path, 'secret-but-short', { mode: 0o600 })
  expect(() => openMasterKey(undefined, keyFile(path))).toThrow(MasterKeyUnfit)
  expect(() => openMasterKey(undefined, keyFile(path))).not.toThrow('secret-but-short')
  writeFileSync(path, '01'.repeat(32))
  chmodSync(path, 0o640)
  expect(() => openMasterKey(undefined, keyFile(path))).toThrow('chmod 600')
})

test('an applicant has one name however the number was typed, and another under another key', () => {
  const master = masterKey(new Uint8Array(32).fill(1))
  const ref = (number: string, kind: 'residentId' | 'passport' = 'residentId') => applicantRef(master, { kind, number })
  const one = ref('11010519491231002X')
  expect(one).toMatch(/^[0-9a-f]{64}$/)
  for (const typed of [
    '11010519491231002x',
    ' 110105 19491231 002X ',
    '１１０１０５１９４９１２３１００２Ｘ',
    '110105-19491231-002X',
    '110105–19491231–002X'
  ])
    expect(ref(typed)).toBe(one)
  expect(ref('110105194912310021')).not.toBe(one)
  expect(ref('11010519491231002X', 'passport')).not.toBe(one)
  expect(applicantRef(masterKey(new Uint8Array(32).fill(2)), { kind: 'residentId', number: '11010519491231002X' })).not.toBe(one)
})

onEachStore('a database', (store) => {
  test('belongs to the master key of its first start, and refuses another', async () => {
    const master = masterKey(new Uint8Array(32).fill(1))
    await Promise.all([assertMasterKey(store(), master), assertMasterKey(store(), master)])
    await expect(assertMasterKey(store(), masterKey(new Uint8Array(32).fill(2)))).rejects.toThrow('主密钥与数据库不符')
    await assertMasterKey(store(), master)
  })
})
