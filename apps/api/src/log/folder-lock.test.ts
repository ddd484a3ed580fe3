import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { FolderLocked, lockFolder } from './folder-lock.ts'
import { openStore } from './store.ts'
import { startProcess } from './testing/process.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingdu-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a second process is refused with a sentence that says what to do', async () => {
  const other = startProcess('hold-folder.ts', folder)
  expect(await other.nextLine()).toBe('held')
  await expect(openStore({ folder })).rejects.toThrow(FolderLocked)
  await expect(openStore({ folder })).rejects.toThrow('正被另一个明牍进程使用')
  await other.kill()
})

test('the process that holds it is warned of nothing, and killed, it leaves the folder free at once', async () => {
  const other = startProcess('hold-folder.ts', folder)
  expect(await other.nextLine()).toBe('held')
  await other.kill()
  expect(other.stderr()).toBe('')
  lockFolder(folder)()
})

test('in one process too it is taken once, and free again after its release', () => {
  const release = lockFolder(folder)
  expect(() => lockFolder(folder)).toThrow(FolderLocked)
  release()
  lockFolder(folder)()
})

test('a store opened and closed frees its folder, keeps what it holds, and survives a creation that was cut off', async () => {
  const { mkdirSync, writeFileSync } = await import('node:fs')
  mkdirSync(join(folder, 'pg.new'))
  writeFileSync(join(folder, 'pg.new', 'PG_VERSION'), '18')
  const first = await openStore({ folder })
  await first.db
    .insertInto('series')
    .values({ organ: 'a' as never, name: 'n', year: 2026, last: 7 })
    .execute()
  await expect(openStore({ folder })).rejects.toThrow(FolderLocked)
  await first.close()
  const second = await openStore({ folder })
  expect(await second.db.selectFrom('series').select('last').execute()).toEqual([{ last: 7 }])
  await second.close()
})
