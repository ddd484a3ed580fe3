import { createHash, randomBytes } from 'node:crypto'
import { canonical } from '../log/canonical.ts'

/** A value with the salt that hides it. Without the salt nobody can test a guess against the commitment. */
export interface Salted {
  salt: Uint8Array
  value: unknown
}

export const salted = (value: unknown): Salted => ({ salt: Uint8Array.from(randomBytes(SALT_BYTES)), value })

/** SM3 over the salt and the value's canonical text, in hex: what the log keeps of a particular. */
export const commitment = ({ salt, value }: Salted): string => createHash('sm3').update(salt).update(canonical(value)).digest('hex')

/** What is sealed: the salt, then the canonical text. */
export const packed = ({ salt, value }: Salted): Uint8Array => Uint8Array.from(Buffer.concat([salt, Buffer.from(canonical(value))]))

export function unpacked(bytes: Uint8Array): Salted {
  return { salt: bytes.subarray(0, SALT_BYTES), value: JSON.parse(new TextDecoder().decode(bytes.subarray(SALT_BYTES))) }
}

const SALT_BYTES = 32
