import { atTheEnd } from './at-the-end.ts'
import { ofNotices } from './of-notices.ts'
import type { Rule } from './of-steps.ts'
import { ofTheClock } from './of-the-clock.ts'
import { ofTheLog } from './of-the-log.ts'
import { ofTheTables } from './of-the-tables.ts'

/** What must hold of any office after any step; each answers what is broken, or null. */
export const afterEach = { ...ofTheLog, ...ofTheTables, ...ofTheClock, ...ofNotices } satisfies Record<string, Rule>

export { atTheEnd }
