import { PortUnfit } from '../http/serve.ts'
import { FolderLocked } from '../log/folder-lock.ts'
import { MigrationFailed } from '../log/migrate.ts'
import { LogDamaged } from '../log/read.ts'
import { ServerUnfit } from '../log/server.ts'
import { StoreDown } from '../log/store-down.ts'
import { MasterKeyUnfit } from '../sealing/master-key.ts'
import { NotADemo } from './demo-folder.ts'
import { SettingsUnfit } from './settings-of.ts'

/** What kept the program from starting, in one sentence for whoever can mend it; null for a bug. */
export function sentenceFor(error: unknown): string | null {
  if (!(error instanceof Error)) return null
  if (error instanceof StoreDown) return '连不上数据库。请检查 DATABASE_URL，并确认数据库服务正在运行。'
  if (selfExplaining.some((kind) => error instanceof kind)) return error.message
  return byCode[(error as NodeJS.ErrnoException).code ?? ''] ?? null
}

const selfExplaining = [LogDamaged, SettingsUnfit, PortUnfit, FolderLocked, ServerUnfit, MigrationFailed, MasterKeyUnfit, NotADemo]

/** Codes of the operating system and of PostgreSQL, from before a connection stands. */
const byCode: Record<string, string> = {
  EACCES: '没有权限读写数据目录。请检查 MINGDU_DATA 指向的目录及其所有者。',
  EROFS: '数据目录所在的磁盘是只读的。请用 MINGDU_DATA 另指定一个目录。',
  ENOSPC: '磁盘已满，数据目录无法写入。',
  ENOTDIR: 'MINGDU_DATA 指向的不是目录。',
  EEXIST: 'MINGDU_DATA 指向的不是目录。',
  '28000': '数据库不允许这个用户连接。请检查 DATABASE_URL 中的用户和数据库的 pg_hba.conf。',
  '28P01': '数据库的用户或口令不对。请检查 DATABASE_URL。',
  '3D000': '数据库不存在。请先建立（createdb -E UTF8 -T template0 数据库名），或检查 DATABASE_URL。',
  '42501': '数据库用户没有建表的权限。请授予对该数据库的 CREATE 权限。'
}
