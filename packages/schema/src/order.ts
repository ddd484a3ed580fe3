import { z } from 'zod'
import { CaseId, OfficerId, OrganId } from './id.ts'
import { LocalDate } from './local-date.ts'
import { SignalId } from './oversight.ts'
import { text } from './text.ts'

/**
 * An order of supervision (督办单) is told by facts of the settings of the organ that it is given to: `order` is the
 * seq of the fact that issued it. Its number follows from the order in which the issuer gave them out in the year.
 */
const ofTheOrder = { on: LocalDate, order: z.int().min(1) }

export const OrderIssued = z
  .object({
    type: z.literal('orderIssued'),
    on: LocalDate,
    /** The organ above in whose name it is issued. */
    issuer: OrganId,
    /** What it is about: one case of the organ, a signal, or neither where it is said in words. */
    case: CaseId.optional(),
    signal: SignalId.optional(),
    asks: text(500),
    /** The day by which the organ answers. */
    answerBy: LocalDate
  })
  .strict()
export const OrderAnswered = z.object({ type: z.literal('orderAnswered'), ...ofTheOrder, says: text(1000) }).strict()
/** The answer does not do: another one is wanted by the day. */
export const OrderReturned = z.object({ type: z.literal('orderReturned'), ...ofTheOrder, says: text(500), answerBy: LocalDate }).strict()
/** 销号: the issuer is satisfied, or the matter is no more. */
export const OrderWrittenOff = z.object({ type: z.literal('orderWrittenOff'), ...ofTheOrder, says: text(500) }).strict()

export type OrderStep = z.infer<typeof OrderAnswered> | z.infer<typeof OrderReturned> | z.infer<typeof OrderWrittenOff>
export type OrderFact = z.infer<typeof OrderIssued> | OrderStep
export type OrderFactType = OrderFact['type']

export const OrderState = z
  .enum(['awaitingAnswer', 'answered', 'writtenOff'])
  .meta({ id: 'OrderState', description: '督办单：待答复、已答复待销号、已销号' })
export type OrderState = z.infer<typeof OrderState>

const OrderStepType = z.enum(['orderAnswered', 'orderReturned', 'orderWrittenOff'])

export const OrderView = z
  .object({
    organ: OrganId,
    /** The seq of the fact that issued it. */
    order: z.int(),
    issuer: OrganId,
    /** As they were called on the day of issue: who answers need not see the organ above. */
    organName: z.string(),
    issuerName: z.string(),
    /** Its place among the orders of the issuer in that year: 督办〔year〕n 号. */
    year: z.int(),
    n: z.int().min(1),
    issuedOn: LocalDate,
    byName: z.string(),
    case: z.object({ id: CaseId, number: z.string() }).strict().nullable(),
    signal: SignalId.nullable(),
    asks: z.string(),
    /** The day that holds now: that of the last return, else that of the order. */
    answerBy: LocalDate,
    state: OrderState,
    /** The answer is wanted and its day is past. */
    late: z.boolean(),
    steps: z.array(
      z
        .object({ type: OrderStepType, on: LocalDate, by: OfficerId, byName: z.string(), says: z.string(), answerBy: LocalDate.nullable() })
        .strict()
    ),
    /** What whoever asks may record of it now. */
    may: z.array(OrderStepType)
  })
  .strict()
  .meta({ id: 'OrderView', description: '督办单' })
export type OrderView = z.infer<typeof OrderView>

export const OrderListView = z
  .object({
    orders: z.array(OrderView),
    /** In whose name whoever asks may issue one, and to which organs. */
    mayIssue: z.array(z.object({ issuer: OrganId, to: z.array(OrganId) }).strict())
  })
  .strict()
  .meta({ id: 'OrderListView', description: '督办单，待答复的在前' })
export type OrderListView = z.infer<typeof OrderListView>
