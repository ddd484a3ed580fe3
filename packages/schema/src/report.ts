import { z } from 'zod'

/** A figure as printed; null where the original is blank or cannot be told. */
const figure = z.number().nullable()

/** Where and why a figure or label could not be read. */
export const Unread = z.object({ where: z.string(), found: z.string(), why: z.string() }).strict()
export type Unread = z.infer<typeof Unread>

/** A published annual report as read from its text. Row codes as in the form; number rows only. */
export const PublishedReport = z
  .object({
    organ: z.string().nullable(),
    year: z.int().nullable(),
    form: z.enum(['2021', '2019']),
    applications: z.record(z.string(), z.array(figure)),
    reviews: z.array(figure),
    proactive: z
      .object({
        regulations: z.array(figure),
        normative: z.array(figure),
        licensing: figure,
        penalty: figure,
        coercion: figure,
        fees: figure
      })
      .partial(),
    unread: z.array(Unread)
  })
  .strict()
  .meta({ id: 'PublishedReport' })
export type PublishedReport = z.infer<typeof PublishedReport>
