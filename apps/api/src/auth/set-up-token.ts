import { createHash, hkdfSync, timingSafeEqual } from 'node:crypto'
import type { MasterKey } from '../sealing/master-key.ts'

/**
 * What whoever started the program shows to set the place up, as printed in the terminal: four groups of four,
 * 79 bits. It follows from the master key, so that all processes of one place say the same; it is good for
 * nothing once somebody can sign in.
 */
export function setUpToken({ applicants }: Pick<MasterKey, 'applicants'>): string {
  const bytes = new Uint8Array(hkdfSync('sm3', applicants, '', 'mingdu set-up', LENGTH * 2))
  const letters = Array.from({ length: LENGTH }, (_, i) => LETTERS[((bytes[2 * i] ?? 0) * 256 + (bytes[2 * i + 1] ?? 0)) % LETTERS.length])
  return (letters.join('').match(/.{4}/g) ?? []).join('-')
}

/** Takes the same time whatever is wrong with it. */
export const isSetUpToken = (token: string, said: string): boolean => timingSafeEqual(digest(token), digest(said.trim().toLowerCase()))

const digest = (text: string) => createHash('sm3').update(text).digest()

const LENGTH = 16
/** No letter that reads like another. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'
