import { z } from 'zod'

/** Where a number, date or label comes from: a text of law, or a reading where the law is silent. */
export const Source = z
  .object({ kind: z.enum(['law', 'practice', 'inference', 'memory']), cite: z.string().min(1), url: z.url().optional() })
  .strict()
export type Source = z.infer<typeof Source>
