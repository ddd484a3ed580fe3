import { createCipheriv, createHmac } from 'node:crypto'
import type { OrganId } from '@mingdu/schema'
import type { MasterKey } from '../sealing/master-key.ts'

/** `open`: what whoever sees a case may read · `named`: who it is about, for those who handle it. */
export type Drawer = 'open' | 'named'

/**
 * Pairs under names that only this installation can make: each is one block of SM4, so a whole text is
 * named in one call (a keyed digest for each pair took a hundred times as long). Each organ and drawer
 * has a key of its own: a question put to one drawer cannot hit the other, nor another organ, whatever
 * else a query says.
 */
export function lexemesOf(master: MasterKey, organ: OrganId, drawer: Drawer, pairs: readonly string[]): string[] {
  const key = createHmac('sm3', master.searching).update(`${drawer}\n${organ}`).digest().subarray(0, BLOCK_BYTES)
  const cipher = createCipheriv('sm4-ecb', key, null).setAutoPadding(false)
  const blocks = Buffer.alloc(pairs.length * BLOCK_BYTES)
  // Two characters take at most eight bytes of UTF-8; the rest of the block stays zero.
  for (const [i, pair] of pairs.entries()) blocks.write(pair, i * BLOCK_BYTES, 'utf8')
  const named = cipher.update(blocks)
  return pairs.map((_, i) =>
    named
      .subarray(i * BLOCK_BYTES, (i + 1) * BLOCK_BYTES)
      .toString('base64url')
      .slice(0, LEXEME_LETTERS)
  )
}

const BLOCK_BYTES = 16
/** 60 bits: that two of a million pairs in one organ share a name has a chance of one in two million. */
const LEXEME_LETTERS = 10
