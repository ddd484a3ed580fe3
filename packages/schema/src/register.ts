import { z } from 'zod'
import { Phase } from './case-view.ts'
import { Channel } from './channel.ts'
import { CaseId, OfficerId, OrganId, OutcomeId } from './id.ts'
import { LocalDate } from './local-date.ts'
import { PaperKind } from './paper-kind.ts'

/** One line of the 来件登记簿: a letter as it arrived, by whichever channel; of one case as many lines as letters. */
export const RegisterLine = z
  .object({
    case: CaseId,
    seq: z.int(),
    mailNumber: z.string().nullable(),
    arrivedOn: LocalDate,
    channel: Channel,
    /** Who applied: masked unless the names were asked for, null for those who do not handle cases, and where it was erased. */
    applicant: z.string().nullable(),
    matter: z.string().nullable(),
    number: z.string(),
    handler: OfficerId.nullable(),
    phase: Phase,
    outcome: OutcomeId.nullable(),
    repliedOn: LocalDate.nullable(),
    /** One more letter of a case that was here already. */
    again: z.boolean(),
    struck: z.boolean(),
    forwardedBy: z.string().nullable(),
    forwarded: z.object({ to: z.string(), on: LocalDate }).strict().nullable()
  })
  .strict()
export type RegisterLine = z.infer<typeof RegisterLine>

export const RegisterView = z
  .object({
    organ: OrganId,
    from: LocalDate,
    to: LocalDate,
    lines: z.array(RegisterLine),
    /** Of the whole span. */
    total: z.int(),
    /** What to ask for the following lines with; null on the last page. */
    next: z.string().nullable(),
    officers: z.record(OfficerId, z.string()),
    /** Whether this officer may ask for the names in full. */
    mayName: z.boolean()
  })
  .strict()
  .meta({ id: 'RegisterView', description: '来件登记簿' })
export type RegisterView = z.infer<typeof RegisterView>

/** Numbers that went by one pattern in a year; kinds of papers that share it count on together. */
export const NumberSeries = z
  .object({
    kinds: z.array(PaperKind),
    pattern: z.string(),
    last: z.int(),
    used: z.int(),
    next: z.string(),
    gaps: z.array(z.object({ from: z.int(), to: z.int() }).strict()),
    /** Numbers that papers of several cases bear; one reply that answers several applications is among them. */
    shared: z.array(z.object({ number: z.string(), cases: z.array(z.string()) }).strict())
  })
  .strict()
export type NumberSeries = z.infer<typeof NumberSeries>

export const NumbersView = z
  .object({
    organ: OrganId,
    year: z.int(),
    series: z.array(NumberSeries),
    /** Kinds of papers for which the organ chose no pattern. */
    unnumbered: z.array(PaperKind),
    /** 受理号: the last one given out, and those whose case counts no more. */
    cases: z.object({ last: z.int(), gone: z.array(z.object({ id: CaseId, number: z.string(), phase: Phase }).strict()) }).strict(),
    /** 收文号 is the mail room's, of all mail: only the latest is known. */
    mail: z.object({ number: z.string(), on: LocalDate }).strict().nullable(),
    voided: z.array(z.object({ number: z.string(), reason: z.string(), on: LocalDate, byName: z.string() }).strict()),
    mayVoid: z.boolean()
  })
  .strict()
  .meta({ id: 'NumbersView', description: '编号' })
export type NumbersView = z.infer<typeof NumbersView>

/** As many cases as one hand-over takes. */
export const HANDOVER_MAX = 200

/** Cases of one handler given to another in one act, all or none (交接). */
export const HandoverRequest = z
  .object({
    to: OfficerId,
    on: LocalDate,
    cases: z
      .array(z.object({ id: CaseId, version: z.int().min(1) }).strict())
      .min(1)
      .max(HANDOVER_MAX)
  })
  .strict()
  .meta({ id: 'HandoverRequest', description: '交接' })
export type HandoverRequest = z.infer<typeof HandoverRequest>
