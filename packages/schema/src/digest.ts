import { z } from 'zod'

/** SM3 in lower-case hex. */
export const Digest = z.string().regex(/^[0-9a-f]{64}$/)
