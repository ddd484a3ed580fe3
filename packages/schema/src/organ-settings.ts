import { z } from 'zod'
import { ArticleId, OfficerId, OrganId, OrganLevel, OutcomeId } from './id.ts'
import { ReviewedBy } from './level.ts'
import { LocalDate } from './local-date.ts'
import { OrganView } from './organ-view.ts'
import { Refusal } from './refusal.ts'
import { Role } from './role.ts'
import { Policy } from './setting.ts'
import { Source } from './source.ts'

/** Who recorded a setting, and the days it was decided on and holds from. */
const recorded = { on: LocalDate, from: LocalDate, by: OfficerId, byName: z.string() }

/** Somebody with roles in an organ: what holds today, and every grant in the order it takes effect. */
export const OrganOfficer = z
  .object({
    officer: OfficerId,
    name: z.string(),
    roles: z.array(Role),
    /** Since when the account is barred; null where it is not. */
    barredOn: LocalDate.nullable(),
    grants: z.array(z.object({ ...recorded, roles: z.array(Role) }).strict())
  })
  .strict()
export type OrganOfficer = z.infer<typeof OrganOfficer>

/** The choices of one value that a page can set; those that name an outcome or a body have their own place. */
export const PlainPolicy = z
  .enum([
    'resultDay',
    'correctionTerm',
    'rectificationTerm',
    'mailGrace',
    'soon',
    'extensionAfterRestart',
    'feeCountsWithdrawn',
    'feeCountsUncorrected',
    'selfApproval',
    'soleTrader',
    'reportDay',
    'onlineReview'
  ])
  .meta({ id: 'PlainPolicy', description: '机关可以选择的事' })
export type PlainPolicy = z.infer<typeof PlainPolicy>

const value = z.union([z.string(), z.number(), z.boolean()]).nullable()

/** A choice as it holds for the organ today: what is chosen, by which organ up the tree (null: nobody, the law's default). */
export const OrganChoice = z
  .object({
    policy: PlainPolicy,
    value,
    default: value,
    chosenBy: OrganId.nullable(),
    from: LocalDate.nullable(),
    /** Chosen already, and to hold from a day to come. */
    ahead: z.array(z.object({ from: LocalDate, value }).strict()),
    article: ArticleId.nullable(),
    source: Source.nullable()
  })
  .strict()
export type OrganChoice = z.infer<typeof OrganChoice>

/** A choice that was made, here or above, as it stands today: it holds, will hold, or another holds in its place. */
export const ChoiceMade = z
  .object({
    ...recorded,
    organ: OrganId,
    policy: Policy,
    basis: z.string().nullable(),
    state: z.enum(['holds', 'ahead', 'replaced'])
  })
  .strict()
export type ChoiceMade = z.infer<typeof ChoiceMade>

/** Who reviews and which courts hear what this organ does, where the tree cannot tell and the law leaves it open. */
export const ChoicesOpen = z
  .object({
    /** Outcomes that practice counts in different rows: the row the form prints, and those it may be. */
    rows: z.array(z.object({ outcome: OutcomeId, printed: z.string(), possible: z.array(z.string()) }).strict()),
    /** Outcomes, and `silence`, of which bodies and courts read otherwise what comes first. */
    disputed: z.array(z.string()),
    reviewedBy: z.array(ReviewedBy)
  })
  .strict()

export const OrganSettings = z
  .object({
    organ: OrganView,
    /** Names, levels and places in the tree, in the order they take effect. */
    establishments: z.array(
      z.object({ ...recorded, name: z.string(), shortName: z.string(), level: OrganLevel, parent: OrganId.nullable() }).strict()
    ),
    officers: z.array(OrganOfficer),
    choices: z.array(OrganChoice),
    /** Every choice made here or above, the latest to take effect first. */
    made: z.array(ChoiceMade),
    open: ChoicesOpen
  })
  .strict()
  .meta({ id: 'OrganSettings', description: '一个机关的设置' })
export type OrganSettings = z.infer<typeof OrganSettings>

/** What a setting would do if it were recorded: refused, or what hangs on it. */
export const Foreseen = z
  .object({
    refusal: Refusal.nullable(),
    /** Organs for which it would hold, the organ itself among them. */
    organs: z.int(),
    /** Cases of theirs that are open, and ended ones that would be counted in another row. */
    openCases: z.int(),
    endedCases: z.int(),
    /** Years whose tables it touches. */
    years: z.array(z.int())
  })
  .strict()
  .meta({ id: 'Foreseen', description: '一项设置会怎样' })
export type Foreseen = z.infer<typeof Foreseen>
