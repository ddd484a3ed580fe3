import { z } from 'zod'
import { CaseId, OrganId } from './id.ts'
import { LocalDate } from './local-date.ts'

/** How a case ends although nothing was signed, nobody withdrew it and no term of the applicant's passed. */
const on = { on: LocalDate.meta({ description: '事实发生的法定日期' }) }

/** The applicant has died or ceased to exist, and nobody goes on in its place: there is none to answer. */
export const Discontinued = z
  .object({ type: z.literal('discontinued'), ...on, ground: z.enum(['died', 'dissolved']) })
  .strict()
  .meta({ description: '申请人死亡、终止，无人承受' })

/** From this day it is handled within another case of the same organ, and answered there. */
export const Merged = z
  .object({ type: z.literal('merged'), ...on, to: z.object({ organ: OrganId, case: CaseId }).strict() })
  .strict()
  .meta({ description: '并入他案' })

export const endingFacts = [Discontinued, Merged] as const
export type EndingFactType = (typeof endingFacts)[number]['shape']['type']['value']
