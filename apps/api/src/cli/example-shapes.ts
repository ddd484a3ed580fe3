import { LocalDate } from '@mingdu/schema'
import { z } from 'zod'

/** Worked examples as other people write them: a case's days and what should follow, or a fee. */
const Consultation = z
  .object({
    kind: z.enum(['third_party', 'other_organ', 'co_maker']),
    sent: LocalDate,
    received: LocalDate.nullable().default(null),
    answered: LocalDate.nullable().default(null),
    returned: LocalDate.nullable().optional()
  })
  .strict()

export const ExampleFacts = z
  .object({
    received: LocalDate.optional(),
    channel: z.enum(['in_person', 'signed_mail', 'ordinary_mail', 'web', 'email', 'fax']).optional(),
    announced_exception: z.boolean().default(false),
    arrived: LocalDate.optional(),
    signed: LocalDate.optional(),
    confirmed: LocalDate.optional(),
    correction_notice: LocalDate.optional(),
    corrected: LocalDate.nullable().optional(),
    consultations: z.array(Consultation).default([]),
    extension_days: z.int().min(0).optional(),
    fee_notice_received: LocalDate.optional(),
    paid: LocalDate.nullable().optional()
  })
  .strict()
export type ExampleFacts = z.infer<typeof ExampleFacts>

const expected = z.union([LocalDate, z.null()])
export const DeadlineExample = z
  .object({
    id: z.string(),
    name: z.string().optional(),
    facts: ExampleFacts,
    expect: z
      .object({
        receipt: expected,
        correction_notice_due: expected,
        reply_due: expected,
        reply_due_if_extended_20: expected,
        reply_due_strict: expected,
        excluded_working_days: z.int(),
        payment_due: expected
      })
      .partial()
      .strict()
  })
  .strict()
export type DeadlineExample = z.infer<typeof DeadlineExample>

export const FeeExample = z.discriminatedUnion('tariff', [
  z.object({ tariff: z.literal('per_item'), already_this_month: z.int().min(0), items: z.int().min(0), yuan: z.number() }).strict(),
  z.object({ tariff: z.literal('per_page'), pages: z.int().min(0), yuan: z.number() }).strict()
])
export type FeeExample = z.infer<typeof FeeExample>

export const Examples = z.array(z.union([DeadlineExample, FeeExample])).min(1)
export type Examples = z.infer<typeof Examples>
