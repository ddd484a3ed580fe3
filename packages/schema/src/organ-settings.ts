import { z } from 'zod'
import { ArticleId, OfficerId, OrganId, OrganLevel } from './id.ts'
import { LocalDate } from './local-date.ts'
import { OrganView } from './organ-view.ts'
import { Role } from './role.ts'
import { Source } from './source.ts'

/** Who recorded a setting, and the days it was decided on and holds from. */
const recorded = { on: LocalDate, from: LocalDate, by: OfficerId, byName: z.string() }

/** Somebody with roles in an organ: what holds today, and every grant in the order it takes effect. */
export const OrganOfficer = z
  .object({
    officer: OfficerId,
    name: z.string(),
    roles: z.array(Role),
    grants: z.array(z.object({ ...recorded, roles: z.array(Role) }).strict())
  })
  .strict()
export type OrganOfficer = z.infer<typeof OrganOfficer>

/** The choices of one value that a page can set; those that name an outcome or a body have their own place. */
export const PlainPolicy = z
  .enum(['resultDay', 'correctionTerm', 'mailGrace', 'soon', 'extensionAfterRestart', 'feeCountsWithdrawn', 'feeCountsUncorrected'])
  .meta({ id: 'PlainPolicy', description: '机关可以选择的事' })
export type PlainPolicy = z.infer<typeof PlainPolicy>

const value = z.union([z.string(), z.number(), z.boolean()])

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

export const OrganSettings = z
  .object({
    organ: OrganView,
    /** Names, levels and places in the tree, in the order they take effect. */
    establishments: z.array(
      z.object({ ...recorded, name: z.string(), shortName: z.string(), level: OrganLevel, parent: OrganId.nullable() }).strict()
    ),
    officers: z.array(OrganOfficer),
    choices: z.array(OrganChoice)
  })
  .strict()
  .meta({ id: 'OrganSettings', description: '一个机关的设置' })
export type OrganSettings = z.infer<typeof OrganSettings>
