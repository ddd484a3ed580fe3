import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { openStore, type Store } from '../log/store.ts'
import { assertMasterKey } from '../sealing/key-check.ts'
import { keyFile } from '../sealing/key-file.ts'
import { type MasterKey, openMasterKey } from '../sealing/master-key.ts'
import type { Io } from './io.ts'

/** Opens the store that the program itself would open; a folder with nothing in it is not made into one. */
export async function withStore(io: Io, work: (store: Store, master: MasterKey) => Promise<number>): Promise<number> {
  const { databaseUrl, folder, key } = io.settings()
  if (!databaseUrl && !existsSync(join(folder, 'pg'))) {
    io.err(`目录“${folder}”里没有数据。请用 MINGDU_DATA 指定数据目录，或用 DATABASE_URL 指定数据库。`)
    return 2
  }
  const master = openMasterKey(key, keyFile(join(folder, 'master.key')))
  const store = await openStore(databaseUrl ? { url: databaseUrl } : { folder })
  try {
    await assertMasterKey(store, master)
    return await work(store, master)
  } finally {
    await store.close()
  }
}
