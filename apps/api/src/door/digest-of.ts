import { createHmac } from 'node:crypto'
import { canonical } from '../log/canonical.ts'
import type { MasterKey } from '../sealing/master-key.ts'

/**
 * What an idempotency key stands for: the same key with another body is a mistake to be told. Keyed,
 * since the body holds personal data that could be guessed from a plain digest.
 */
export const digestOf = (master: MasterKey, body: unknown): string =>
  createHmac('sm3', master.applicants)
    .update(canonical(JSON.parse(JSON.stringify(body))))
    .digest('hex')
