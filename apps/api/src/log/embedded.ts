import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { type Dialect, PGliteDialect } from 'kysely'
import { lockFolder } from './folder-lock.ts'
import { parsers } from './parsers.ts'
import { sessionSettings } from './session.ts'

/** PostgreSQL inside this process, in memory, where it may begin as a copy of another. */
export async function openInMemory(copyOf?: Blob): Promise<Dialect> {
  return dialectOf(await PGlite.create({ ...(copyOf && { loadDataDir: copyOf }), parsers: { ...parsers } }))
}

/** The same in a folder of its own. `release` frees the folder. */
export async function openEmbedded(folder: string): Promise<{ dialect: Dialect; release: () => void }> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const release = lockFolder(folder)
  try {
    return { dialect: dialectOf(await openIn(folder)), release }
  } catch (error) {
    release()
    throw error
  }
}

/** The database is made beside its place and moved there, so that a start that was cut off leaves none half made. */
async function openIn(folder: string): Promise<PGlite> {
  const place = join(folder, 'pg')
  if (!existsSync(place)) {
    const making = join(folder, 'pg.new')
    rmSync(making, { recursive: true, force: true })
    await (await open(making)).close()
    renameSync(making, place)
  }
  return open(place)
}

const open = (place: string): Promise<PGlite> => PGlite.create({ dataDir: place, parsers: { ...parsers } })

const dialectOf = (pglite: PGlite): Dialect => new PGliteDialect({ pglite, onCreateConnection: sessionSettings })
