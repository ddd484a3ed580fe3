import type { CaseView } from '@mingdu/schema'

/** The organ's own units that were asked and have not answered: who sits on the case, whoever holds it. */
export function unitsAsked({ timeline }: Pick<CaseView, 'timeline'>): string[] {
  const open = new Set<string>()
  for (const { fact, struckBy } of timeline) {
    if (struckBy !== null) continue
    if (fact.type === 'unitAsked') open.add(fact.unit)
    if (fact.type === 'unitAnswered') open.delete(fact.unit)
  }
  return [...open]
}
