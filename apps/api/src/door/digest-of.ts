import { createHash } from 'node:crypto'
import { canonical } from '../log/canonical.ts'

/** What an idempotency key stands for: the same key with another body is a mistake to be told. */
export const digestOf = (body: unknown): string =>
  createHash('sm3')
    .update(canonical(JSON.parse(JSON.stringify(body))))
    .digest('hex')
