import { z } from 'zod'
import { CaseId, OrganId } from './id.ts'

/** One event of the live stream: a case has a further fact. */
export const CaseChanged = z.object({ organ: OrganId, id: CaseId, version: z.int() }).strict().meta({ id: 'CaseChanged' })
export type CaseChanged = z.infer<typeof CaseChanged>
