import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto'

/** Two keys, never one for both: SM4 hides, HMAC-SM3 proves. */
export interface SealKeys {
  cipher: Uint8Array
  mac: Uint8Array
}

/** A sealed text was changed, moved to another place, or sealed with another key. */
export class SealBroken extends Error {
  override name = 'SealBroken'
  constructor(about: string) {
    super(`sealed text of ${about} does not open`)
  }
}

/** Both keys out of one secret of 32 bytes, different for each purpose (HKDF with SM3). */
export function sealKeys(secret: Uint8Array, purpose: string): SealKeys {
  const bytes = new Uint8Array(hkdfSync('sm3', secret, '', `mingdu ${purpose}`, KEY_BYTES + TAG_BYTES))
  return { cipher: bytes.subarray(0, KEY_BYTES), mac: bytes.subarray(KEY_BYTES) }
}

/**
 * SM4-CTR, then HMAC-SM3 over form, place, IV and what was encrypted (GM/T has no SM4-GCM in OpenSSL).
 * `about` is the place the text belongs to: it opens nowhere else. Layout: form 1 · IV 16 · text · tag 32.
 */
export function seal({ cipher, mac }: SealKeys, about: string, plain: Uint8Array): Uint8Array {
  const iv = randomBytes(IV_BYTES)
  const sm4 = createCipheriv('sm4-ctr', cipher, iv)
  const head = Buffer.concat([Buffer.of(FORM), iv, sm4.update(plain), sm4.final()])
  return Uint8Array.from(Buffer.concat([head, tagOf(mac, about, head)]))
}

/** The text again. Throws `SealBroken`. */
export function unseal({ cipher, mac }: SealKeys, about: string, sealed: Uint8Array): Uint8Array {
  if (sealed.length < 1 + IV_BYTES + TAG_BYTES || sealed[0] !== FORM) throw new SealBroken(about)
  const head = sealed.subarray(0, -TAG_BYTES)
  if (!timingSafeEqual(tagOf(mac, about, head), sealed.subarray(-TAG_BYTES))) throw new SealBroken(about)
  const sm4 = createDecipheriv('sm4-ctr', cipher, head.subarray(1, 1 + IV_BYTES))
  return Uint8Array.from(Buffer.concat([sm4.update(head.subarray(1 + IV_BYTES)), sm4.final()]))
}

const FORM = 1
const KEY_BYTES = 16
const IV_BYTES = 16
const TAG_BYTES = 32

// The place goes in with its length, so that no byte of it can be taken for one of the text.
function tagOf(mac: Uint8Array, about: string, head: Uint8Array): Uint8Array {
  const place = Buffer.from(about)
  const length = Buffer.alloc(4)
  length.writeUInt32BE(place.length)
  return createHmac('sm3', mac).update(length).update(place).update(head).digest()
}
