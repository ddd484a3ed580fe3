import type { LocalDate, OrganId } from '@mingdu/schema'
import { openPhases } from '@mingdu/workflow'
import { sql } from 'kysely'
import { statute } from '../../settings/statute.ts'
import type { Asked, Cases } from '../case-filter.ts'
import type { Reading } from '../reading.ts'
import { daysNow } from './days-now.ts'

/** What lists are narrowed by for those who oversee: every figure opens its cases. */
export function overseen(eb: Cases, reading: Reading, { filter, organs }: Asked) {
  const { endedFrom, endedTo, dueFrom, dueTo, timeliness, extended, corrected, atRisk, signal } = filter
  return [
    ...(endedFrom ? [endedSince(endedFrom)] : []),
    ...(endedTo ? [eb('ended_on', '<=', endedTo)] : []),
    ...(dueFrom ? [eb('reply_due', '>=', dueFrom)] : []),
    ...(dueTo ? [eb('reply_due', '<=', dueTo)] : []),
    ...(timeliness ? [eb('timeliness', '=', timeliness)] : []),
    ...(extended ? [eb('extended', '=', extended === 'true')] : []),
    ...(corrected ? [eb('corrected', '=', corrected === 'true')] : []),
    ...(atRisk === 'true' ? [risky(eb, reading, organs)] : []),
    ...(signal ? [sql<boolean>`signals like ${`% ${signal} %`}`] : [])
  ]
}

/** As the index of lists by their end has it. */
export const endedSince = (day: LocalDate) => sql<boolean>`coalesce(ended_on, date '0001-01-01') >= ${day}`

/** As `isAtRisk` of the rules has it: in these hands fewer days are left than it usually takes. */
function risky(eb: Cases, reading: Reading, organs: Asked['organs']) {
  const days = daysNow(reading, organs[0] as OrganId)
  const needs = Object.entries(statute.oversight.stillNeeds) as [keyof typeof statute.oversight.stillNeeds, number][]
  return eb.and([
    eb('phase', 'in', openPhases),
    eb('reply_due', '>=', reading.today),
    eb.or(
      needs
        .filter(([, n]) => n > 0)
        // Days off that follow the last working day still belong to it.
        .map(([holder, n]) => eb.and([eb('holder', '=', holder), eb('reply_due', '<', days.add(reading.today, n))]))
    )
  ])
}
