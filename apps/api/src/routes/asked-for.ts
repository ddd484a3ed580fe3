import type { CaseFilter, Label, OrganId } from '@mingdu/schema'
import type { Context } from 'hono'
import { languageOf } from '../http/language.ts'
import { termsOf } from '../search/bigrams.ts'
import { statute } from '../settings/law-on.ts'
import type { Asked } from '../views/case-filter.ts'
import type { Reading } from '../views/reading.ts'
import { organsInSight } from '../views/sight.ts'

/** What is wrong with a filter, by its name. */
export type Wrong = Partial<Record<keyof CaseFilter | 'after' | 'names', Label>>

/** The list as it is asked of the store. What no list can be narrowed by is said aloud, never passed over. */
export function askedFor(reading: Reading, filter: CaseFilter): Asked | 'notFound' | { fields: Wrong } {
  const organs = organsOf(reading, filter)
  if (organs === null) return 'notFound'
  const terms = filter.q === undefined ? [] : termsOf(filter.q)
  const fields: Wrong = {
    ...(terms === null ? { q: filterReasons.tooShort } : {}),
    ...(filter.below !== undefined && !filter.organ ? { below: filterReasons.belowWhat } : {}),
    ...(known(statute.applicantKinds, filter.applicantKind) ? {} : { applicantKind: filterReasons.unknown }),
    ...(known(statute.outcomes, filter.outcome) ? {} : { outcome: filterReasons.unknown }),
    ...reversed(filter)
  }
  return terms === null || Object.keys(fields).length > 0 ? { fields } : { organs, filter, terms }
}

function reversed(filter: CaseFilter): Wrong {
  const spans = [
    ['receiptFrom', 'receiptTo'],
    ['endedFrom', 'endedTo'],
    ['dueFrom', 'dueTo']
  ] as const
  const wrong = spans.filter(([from, to]) => filter[from] && filter[to] && (filter[from] as string) > (filter[to] as string))
  return Object.fromEntries(wrong.map(([, to]) => [to, filterReasons.reversed]))
}

export const filterReasons = {
  tooShort: { zh: '检索词至少要有两个字，例如“台账”', en: 'each word searched for has at least two characters' },
  belowWhat: { zh: '要先选定机关，才能连同下级', en: 'name the organ whose subordinates are meant' },
  unknown: { zh: '法律数据里没有这个名称', en: 'not a name of the statute in force' },
  reversed: { zh: '不能早于起始日期', en: 'must not be earlier than the first day' },
  notAPlace: { zh: '不是这份列表里的位置，请从第一页看起', en: 'not a place in this list; begin with its first page' }
} satisfies Record<string, Label>

export const worded = (c: Context, fields: Wrong) =>
  Object.entries(fields).map(([name, reason]) => ({ path: `query.${name}`, message: reason[languageOf(c)] }))

const known = (list: readonly { id: string }[], id: string | undefined): boolean => id === undefined || list.some((l) => l.id === id)

/** All in sight, or the organ asked for with those below it that are in sight; null where it is not in sight itself. */
function organsOf({ settings, officer, today }: Reading, { organ, below }: CaseFilter): OrganId[] | null {
  const seen = organsInSight(settings, officer, today).map((o) => o.id)
  if (!organ) return seen
  if (!seen.includes(organ)) return null
  return below === 'true'
    ? settings
        .tree(today)
        .withBelow(organ)
        .flatMap((o) => (seen.includes(o.id) ? [o.id] : []))
    : [organ]
}
