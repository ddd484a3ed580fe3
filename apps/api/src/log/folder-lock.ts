import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** Another process uses the data folder. */
export class FolderLocked extends Error {
  override name = 'FolderLocked'
  constructor(folder: string) {
    super(`数据目录“${folder}”正被另一个明牍进程使用。请先停止那个进程；如需多个进程同时运行，请设置 DATABASE_URL 使用 PostgreSQL。`)
  }
}

/**
 * Takes the folder for this process alone and gives back the release. The embedded database does not
 * guard its own files. The lock is one of the operating system, held by SQLite on an empty file, so it
 * ends with the process however that dies.
 */
export function lockFolder(folder: string): () => void {
  const holder = new DatabaseSync(join(folder, 'lock'), { timeout: 0 })
  try {
    holder.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE')
  } catch (error) {
    holder.close()
    if (error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY) throw new FolderLocked(folder)
    throw error
  }
  return () => holder.close()
}

const SQLITE_BUSY = 5
