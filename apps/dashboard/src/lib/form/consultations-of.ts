import type { CaseView, ConsultedKind } from '@mingdu/schema'

export type NumberedConsultation = { number: number; kind: ConsultedKind; party: string | null; ended: boolean }

/** The consultations of a case as its timeline tells them, without what was struck out. */
export function consultationsOf({ timeline }: Pick<CaseView, 'timeline'>): NumberedConsultation[] {
  const found: NumberedConsultation[] = []
  for (const { fact, particulars, struckBy } of timeline) {
    if (struckBy !== null) continue
    if (fact.type === 'consulted') {
      found.push({
        number: fact.consultation,
        kind: fact.kind,
        party: typeof particulars.party === 'string' ? particulars.party : null,
        ended: false
      })
    } else if (fact.type === 'consultationEnded') {
      for (const c of found) if (c.number === fact.consultation) c.ended = true
    }
  }
  return found
}
