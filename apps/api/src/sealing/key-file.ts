import { closeSync, fsyncSync, openSync, readFileSync, statSync, writeSync } from 'node:fs'
import { type KeyFile, MasterKeyUnfit } from './master-key.ts'

/** The secret in a file that only its owner may read. */
export const keyFile = (path: string): KeyFile => ({
  read() {
    const mode = statSync(path, { throwIfNoEntry: false })?.mode
    if (mode === undefined) return undefined
    // Windows knows no such modes: there the folder's own rights hold.
    if (process.platform !== 'win32' && (mode & OTHERS) !== 0)
      throw new MasterKeyUnfit(`密钥文件“${path}”可被其他用户读取，请先执行 chmod 600。`)
    return readFileSync(path, 'utf8')
  },
  create(text) {
    try {
      writeThrough(path, text)
      return true
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
      throw error
    }
  }
})

const OWNER_ONLY = 0o600
const OTHERS = 0o077

// Flushed at once: data sealed with a key that a power cut takes away is lost for good.
function writeThrough(path: string, text: string): void {
  const file = openSync(path, 'wx', OWNER_ONLY)
  try {
    writeSync(file, text)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
