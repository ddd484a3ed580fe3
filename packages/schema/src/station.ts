import { z } from 'zod'
import { LocalDate } from './local-date.ts'

/** Where a case may stop on its way, as the chart of the process has it. */
export const StationId = z.enum([
  'received',
  'confirmed',
  'handling',
  'correction',
  'payment',
  'extension',
  'consultation',
  'draft',
  'review',
  'decided',
  'sentOut',
  'delivered',
  'withdrawn',
  'lapsed',
  'discontinued',
  'forwarded'
])
export type StationId = z.infer<typeof StationId>

/**
 * How a station lies to the others: on the `trunk` from receipt to reply; a `siding` that leads back to where
 * it was left; `beside` the trunk, at the same time; or an `end` apart from the reply.
 */
export const Track = z.enum(['trunk', 'siding', 'beside', 'end'])
export type Track = z.infer<typeof Track>

/** One station of a case: whether the case was there, is there, or could go there next, and by which facts. */
export const Station = z
  .object({
    id: StationId,
    track: Track,
    reached: z.enum(['passed', 'here', 'next', 'not']),
    visits: z.array(z.object({ seq: z.int(), on: LocalDate }).strict())
  })
  .strict()
  .meta({ id: 'Station', description: '路线图的一站' })
export type Station = z.infer<typeof Station>
