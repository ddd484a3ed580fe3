import { openAsBlob } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { openStore } from '../store.ts'

/** Where the database lies that all tests of a run begin from. */
const FILLED = 'MINGDU_FILLED_STORE'

/** Before the tests: makes an embedded database with its tables once, so that each file need not (a second each). */
export async function setup(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'mingdu-store-'))
  await (await openStore({ folder })).close()
  const pglite = await PGlite.create({ dataDir: join(folder, 'pg') })
  const dump = await pglite.dumpDataDir('none')
  await pglite.close()
  await rm(folder, { recursive: true, force: true })
  const filled = await mkdtemp(join(tmpdir(), 'mingdu-filled-'))
  await writeFile(join(filled, 'store.tar'), dump.stream())
  process.env[FILLED] = filled
}

export async function teardown(): Promise<void> {
  const filled = process.env[FILLED]
  if (filled) await rm(filled, { recursive: true, force: true })
}

/** The database to begin from; undefined where none was made before, and the store makes its tables itself. */
export async function filledOnce(): Promise<Blob | undefined> {
  const filled = process.env[FILLED]
  return filled ? openAsBlob(join(filled, 'store.tar')) : undefined
}
