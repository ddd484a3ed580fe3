import { createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { type SealKeys, sealKeys } from './seal.ts'

/** What comes out of the installation's one secret; the secret itself goes nowhere else. */
export interface MasterKey {
  /** Seals the keys of the cases. */
  wrapping: SealKeys
  /** Names applicants (see applicant-ref.ts). */
  applicants: Uint8Array
  /** Hashes what can be searched for (see search/lexeme.ts). */
  searching: Uint8Array
  /** Tells whether a database was written with this key, and nothing else. */
  fingerprint: string
}

/** Where the secret is kept: only the program's rim knows the disk. */
export interface KeyFile {
  /** Undefined where there is none yet. */
  read(): string | undefined
  /** Makes it, readable by its owner only; `false` where somebody made it in the meantime. */
  create(text: string): boolean
}

/** The given secret is none, or the key file was damaged. */
export class MasterKeyUnfit extends Error {
  override name = 'MasterKeyUnfit'
}

/**
 * The secret from the environment (64 hexadecimal digits), else from the key file, which is made at the
 * first start. Without it no personal data can be read again: it belongs into the backup, apart from the data.
 */
export function openMasterKey(given: string | undefined, file: KeyFile): MasterKey {
  if (given !== undefined) return masterKey(secretOf(given, '环境变量 MINGDU_KEY'))
  const kept = file.read() ?? madeNow(file)
  return masterKey(secretOf(kept, '密钥文件'))
}

/** The keys that follow from a secret of 32 bytes. */
export function masterKey(secret: Uint8Array): MasterKey {
  return {
    wrapping: sealKeys(secret, 'case keys'),
    applicants: new Uint8Array(hkdfSync('sm3', secret, '', 'mingdu applicants', SECRET_BYTES)),
    searching: new Uint8Array(hkdfSync('sm3', secret, '', 'mingdu searching', SECRET_BYTES)),
    fingerprint: createHmac('sm3', secret).update('mingdu fingerprint').digest('hex')
  }
}

const SECRET_BYTES = 32

function madeNow(file: KeyFile): string {
  const secret = randomBytes(SECRET_BYTES).toString('hex')
  if (file.create(`${secret}\n`)) return secret
  const theirs = file.read()
  if (theirs === undefined) throw new MasterKeyUnfit('密钥文件无法读取。')
  return theirs
}

function secretOf(text: string, where: string): Uint8Array {
  const digits = text.trim()
  if (!/^[0-9a-fA-F]{64}$/.test(digits)) throw new MasterKeyUnfit(`${where}不是有效的主密钥（应为 64 位十六进制数字）。`)
  return Uint8Array.from(Buffer.from(digits, 'hex'))
}
