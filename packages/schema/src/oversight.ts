import { z } from 'zod'
import { ArticleId } from './id.ts'
import { Label } from './label.ts'
import { Source } from './source.ts'

/** What a single case may show that is worth a question: never a finding, always with its days. */
export const CaseSignalId = z
  .enum(['lastDayExtension', 'lastDayCorrection', 'backdatedReceipt', 'lateConfirmation', 'lateConsultation'])
  .meta({ id: 'CaseSignalId', description: '值得问一句的信号，一件案件的' })
export type CaseSignalId = z.infer<typeof CaseSignalId>

/** `unassigned` lasts only while it is so; `rushBeforeClose` is of an organ and no case. */
export const SignalId = z
  .enum([...CaseSignalId.options, 'unassigned', 'rushBeforeClose'])
  .meta({ id: 'SignalId', description: '值得问一句的信号' })
export type SignalId = z.infer<typeof SignalId>

/** Where a signal begins, and on what that rests: the law has no numbers for most of them. */
export const SignalRule = z
  .object({
    label: Label,
    /** What is looked at; `{n}` is the threshold. */
    means: Label,
    threshold: z.int(),
    unit: z.enum(['workingDays', 'percentOfUsual']),
    article: ArticleId,
    source: Source
  })
  .strict()
export type SignalRule = z.infer<typeof SignalRule>

/** What a supervisor's figures rest on: none of it is law, all of it is said with its source. */
export const OversightRules = z
  .object({
    signals: z.record(SignalId, SignalRule),
    /** No rate is given of fewer replies, no median of fewer cases. */
    rateFrom: z.int().min(1),
    medianFrom: z.int().min(1),
    /** Last working day of each class by which what is in hand is shown, by its age since receipt. */
    ages: z.array(z.int()).min(1),
    /** Working days that are looked ahead, and those over which the usual pace is taken. */
    ahead: z.int().min(1),
    paceOver: z.int().min(1),
    /** Working days that a case in these hands usually still needs until its reply is out. */
    stillNeeds: z
      .object({ registrar: z.int(), handler: z.int(), consulted: z.int(), reviewer: z.int(), signer: z.int(), clerk: z.int() })
      .strict(),
    /** Working days before a term at which those who must act are reminded, the longest first. */
    remind: z
      .object({ reply: z.array(z.int()).min(1), correctionNotice: z.array(z.int()).min(1), other: z.array(z.int()).min(1) })
      .strict(),
    /** Columns of each block of table 四 that hold decisions, and those of them that set the organ right. */
    overturned: z.object({ decided: z.array(z.string()).min(1), corrected: z.array(z.string()).min(1) }).strict(),
    /** How all of it is counted, for whoever reads the figures. */
    counted: Label,
    source: Source
  })
  .strict()
export type OversightRules = z.infer<typeof OversightRules>

/** Whether a reply went out within its term by the project's reading. */
export const Timeliness = z.enum(['onTime', 'late']).meta({ id: 'Timeliness', description: '答复按时还是超期' })
export type Timeliness = z.infer<typeof Timeliness>
