import { z } from 'zod'
import { RecordAllRequest } from './case-view.ts'
import { CaseId } from './id.ts'
import { LocalDate } from './local-date.ts'

/** As many applications as one act records: fifty letters of one person are ordinary, two hundred are not. */
export const ARRIVALS_MAX = 200

/** Several applications in one act, in the order in which they get their numbers; all or none. */
export const ArrivalsRequest = z
  .object({ cases: z.array(RecordAllRequest).min(1).max(ARRIVALS_MAX) })
  .strict()
  .meta({ id: 'ArrivalsRequest', description: '一批来件' })
export type ArrivalsRequest = z.infer<typeof ArrivalsRequest>

export const ArrivalsView = z
  .object({
    cases: z.array(
      z
        .object({
          id: CaseId,
          number: z.string(),
          matter: z.string().nullable(),
          receipt: LocalDate.nullable(),
          /** Which item of the applicant's month this is for the fee; null where it cannot be counted. */
          nthThisMonth: z.int().nullable()
        })
        .strict()
    )
  })
  .strict()
  .meta({ id: 'ArrivalsView' })
export type ArrivalsView = z.infer<typeof ArrivalsView>
