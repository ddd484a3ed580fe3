import type { Fact, FactOf, FactType } from '@mingdu/schema'
import type { CaseFile } from './case-file.ts'
import { last } from './recorded-facts.ts'
import { lastSending } from './step-file.ts'

/** What each step beside the clock answers to, and therefore cannot be before. */
export const stepCauses = ({ facts }: CaseFile) => {
  const latest = (...types: FactType[]) => facts.findLast((f) => types.includes(f.fact.type))?.fact ?? null
  return {
    returned: (f: FactOf<'returned'>) => lastSending(facts, f.what),
    sentAgain: (f: FactOf<'sentAgain'>) => lastSending(facts, f.what),
    correctionExtended: () => latest('correctionRequested'),
    reasonsRequested: () => null,
    reasonsGiven: () => latest('reasonsRequested'),
    overrideNotified: (f: FactOf<'overrideNotified'>) =>
      facts.find((o) => o.fact.type === 'consultationEnded' && o.fact.consultation === f.consultation)?.fact ?? null,
    assignmentAnswered: () => last(facts, 'assigned')?.fact ?? null,
    unitAsked: () => null,
    unitAnswered: (f: FactOf<'unitAnswered'>) => facts.findLast((o) => o.fact.type === 'unitAsked' && o.fact.unit === f.unit)?.fact ?? null,
    publicationProposed: () => latest('sentOut'),
    publicationSettled: () => latest('publicationProposed'),
    archived: () => latest('sentOut', 'withdrawn', 'lapsed', 'discontinued', 'merged', 'forwarded'),
    discontinued: () => null,
    merged: () => null
  } satisfies { [T in FactType]?: (f: FactOf<T>) => Fact | null }
}
