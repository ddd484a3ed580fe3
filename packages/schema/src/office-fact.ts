import { z } from 'zod'
import type { EndingFactType } from './ending-fact.ts'
import { CaseId, OrganId } from './id.ts'
import { LocalDate } from './local-date.ts'
import type { PaperFactType } from './paper-fact.ts'
import { text } from './text.ts'

/** What the office does among itself, and what is left to do when a case has ended. */
const on = { on: LocalDate.meta({ description: '事实发生的法定日期' }) }

/** This case has to do with another; the other shows it too, by being asked, without a fact of its own. */
export const Linked = z
  .object({
    type: z.literal('linked'),
    ...on,
    to: z.object({ organ: OrganId, case: CaseId }).strict(),
    as: z.enum(['sameLetter', 'split', 'joined', 'repeats', 'related'])
  })
  .strict()
export type LinkKind = z.infer<typeof Linked>['as']

/** Who was given the case took it on, or gave it back. */
export const AssignmentAnswered = z.object({ type: z.literal('assignmentAnswered'), ...on, accepted: z.boolean() }).strict()

/** A unit of the organ itself: its time is the organ's own and is not excluded (domain.md, reading 6). */
const unit = text(80)
export const UnitAsked = z.object({ type: z.literal('unitAsked'), ...on, unit }).strict()
export const UnitAnswered = z.object({ type: z.literal('unitAnswered'), ...on, unit }).strict()

/** What was answered is proposed to be made public to all (依申请转主动公开, art. 44). */
export const PublicationProposed = z.object({ type: z.literal('publicationProposed'), ...on }).strict()
/** The proposal was reviewed: made public where a link is given, not made public where none is. */
export const PublicationSettled = z.object({ type: z.literal('publicationSettled'), ...on, link: text(500).optional() }).strict()

/** How long a file is kept; which of them is the organ's own list to say (归档范围和保管期限表). */
export const Retention = z.enum(['permanent', 'years30', 'years10']).meta({ id: 'Retention', description: '保管期限' })
export type Retention = z.infer<typeof Retention>

/** The papers of the case went into the archive under this number. */
export const Archived = z.object({ type: z.literal('archived'), ...on, archiveNumber: text(60), retention: Retention }).strict()

export const officeFacts = [AssignmentAnswered, UnitAsked, UnitAnswered, PublicationProposed, PublicationSettled, Archived] as const

/** Steps beside the clock: of the papers, and of the office; and what ends a case without a reply. */
export type StepFactType = PaperFactType | EndingFactType | (typeof officeFacts)[number]['shape']['type']['value']
