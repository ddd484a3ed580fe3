import { createHash, hkdfSync, timingSafeEqual } from 'node:crypto'
import type { MasterKey } from '../sealing/master-key.ts'
import { CODE_LENGTH, speltCode } from './spelt-code.ts'

/**
 * What whoever started the program shows to set the place up, as printed in the terminal. It follows from the master
 * key, so that all processes of one place say the same; it is good for nothing once somebody can sign in.
 */
export function setUpToken({ applicants }: Pick<MasterKey, 'applicants'>): string {
  const bytes = Buffer.from(hkdfSync('sm3', applicants, '', 'mingdu set-up', CODE_LENGTH * 2))
  return speltCode((of, place) => bytes.readUInt16BE(2 * place) % of)
}

/** Takes the same time whatever is wrong with it. */
export const isSetUpToken = (token: string, said: string): boolean => timingSafeEqual(digest(token), digest(said.trim().toLowerCase()))

const digest = (text: string) => createHash('sm3').update(text).digest()
