import { entriesOf } from '../../annual/postings.ts'
import { afterNotice, type Rule } from './of-steps.ts'

/** A holiday notice moves dates, and no figure of any table. */
export const ofNotices = {
  noticeMovesNoFigure: afterNotice(({ offices, before, law }) => {
    for (const [i, office] of offices.entries())
      for (const { now, number } of office.cases.values()) {
        const [was, is] = [before, law].map((laws) => JSON.stringify(entriesOf(now.file, laws[i] as (typeof laws)[number])))
        if (was !== is) return `case ${number} is booked otherwise: ${was} → ${is}`
      }
    return null
  })
} satisfies Record<string, Rule>
