import { z } from 'zod'
import { OfficerId, OrganId } from './id.ts'
import { LocalDate } from './local-date.ts'
import { ProactiveFigures } from './proactive-figures.ts'
import { ProactiveHint } from './table-view.ts'

const saidBy = { seq: z.int(), on: LocalDate, at: z.string(), by: OfficerId, byName: z.string() }

/** An organ's table 二 of a year as it is filled in: what was said, by whom, and last year's beside it. */
export const ProactiveView = z
  .object({
    organ: OrganId,
    year: z.int(),
    form: z.string(),
    figures: ProactiveFigures,
    /** Every statement so far, the one that holds last. */
    statements: z.array(z.object({ ...saidBy, figures: ProactiveFigures }).strict()),
    last: z.object({ year: z.int(), form: z.string(), figures: ProactiveFigures }).strict().nullable(),
    hints: z.array(ProactiveHint),
    mayReport: z.boolean()
  })
  .strict()
  .meta({ id: 'ProactiveView' })
export type ProactiveView = z.infer<typeof ProactiveView>

/** The facts behind one figure of table 二: for each organ what it said over time, only where that changed. */
export const ProactiveCell = z
  .object({
    organ: OrganId,
    year: z.int(),
    row: z.string(),
    column: z.string(),
    figure: z.int().nullable(),
    said: z.array(z.object({ organ: OrganId, values: z.array(z.object({ ...saidBy, value: z.int().nullable() }).strict()) }).strict())
  })
  .strict()
  .meta({ id: 'ProactiveCell' })
export type ProactiveCell = z.infer<typeof ProactiveCell>
