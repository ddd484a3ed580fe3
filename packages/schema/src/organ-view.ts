import { z } from 'zod'
import { OfficerId, OrganId, OrganLevel } from './id.ts'
import { LocalDate } from './local-date.ts'
import { Role } from './role.ts'

export const OrganView = z
  .object({
    ...{ id: OrganId, name: z.string(), shortName: z.string(), level: OrganLevel, parent: OrganId.nullable() },
    /** Whether its figures are added into those of the organ above; never those of a `drill`. */
    ...{ inSumAbove: z.boolean(), drill: z.boolean() }
  })
  .strict()
  .meta({ id: 'OrganView' })
export type OrganView = z.infer<typeof OrganView>

/** Who is signed in, and what they may be where. */
export const Me = z
  .object({
    officer: OfficerId,
    name: z.string(),
    today: LocalDate,
    positions: z.array(z.object({ organ: OrganView, roles: z.array(Role) }).strict()),
    /** Organs whose cases this officer may read: own, and those below where supervising. */
    organs: z.array(OrganView)
  })
  .strict()
  .meta({ id: 'Me' })
export type Me = z.infer<typeof Me>
