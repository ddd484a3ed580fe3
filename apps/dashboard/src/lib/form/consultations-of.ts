import type { CaseView, ConsultedKind } from '@mingdu/schema'

export type NumberedConsultation = { number: number; kind: ConsultedKind; party: string | null; received: boolean; ended: boolean }

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
        received: false,
        ended: false
      })
    } else if (fact.type === 'consultationReceived' || fact.type === 'consultationEnded') {
      const about = found.find((c) => c.number === fact.consultation)
      if (about) about[fact.type === 'consultationEnded' ? 'ended' : 'received'] = true
    }
  }
  return found
}
