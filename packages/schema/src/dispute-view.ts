import { z } from 'zod'
import { Deadline } from './clock.ts'
import { DisputeCopyReceived, DisputeFiled, DisputeStanding, DisputeWay, Redo } from './dispute.ts'
import { DisputeResultId } from './id.ts'
import { LocalDate } from './local-date.ts'

/** A cell of table 三 in which the case stands, or of table 四 in which a dispute over it does. */
export const CaseCell = z.object({ year: z.int(), form: z.string(), row: z.string(), column: z.string() }).strict()
export type CaseCell = z.infer<typeof CaseCell>

/** A review or suit over the case, as its facts tell it; its terms are among the deadlines, by its number. */
export const DisputeView = z
  .object({
    dispute: z.int(),
    way: DisputeWay,
    by: DisputeFiled.shape.filedBy,
    against: DisputeFiled.shape.against,
    filedOn: LocalDate,
    /** As it was said; null where erased or not said. */
    body: z.string().nullable(),
    fileNumber: z.string().nullable(),
    standing: DisputeStanding,
    suspended: z.boolean(),
    procedure: DisputeCopyReceived.shape.procedure.nullable(),
    copyReceivedOn: LocalDate.nullable(),
    answeredOn: LocalDate.nullable(),
    /** The latest decision, whether it holds yet or not. */
    decidedOn: LocalDate.nullable(),
    result: DisputeResultId.nullable(),
    effectiveOn: LocalDate.nullable(),
    redo: Redo.nullable(),
    redoneOn: LocalDate.nullable(),
    deadlines: z.array(Deadline),
    /** Where it stands in table 四: the year and column of its result, or pending year by year. */
    cells: z.array(CaseCell)
  })
  .strict()
  .meta({ id: 'DisputeView', description: '复议、诉讼一件' })
export type DisputeView = z.infer<typeof DisputeView>
