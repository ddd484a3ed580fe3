import type { Fact, FactOf, FactType, Refusal, RefusalCode } from '@mingdu/schema'
import { all, is, type RecordedFact } from './recorded-facts.ts'
import { unanswered, unitsAsked, whereabouts } from './step-file.ts'

export type Wanted = { code: RefusalCode; about?: NonNullable<Refusal['about']> }

/**
 * What a fact answers to and the case is without: asked, sent, drafted, proposed, paid. It is asked at the door, and
 * again when a log is replayed, so that nothing is struck out from under what hangs on it. Guards of the chart would
 * say the same and double its states for each of them.
 */
export function wantedBy(facts: readonly RecordedFact[], fact: Fact): Wanted | null {
  switch (fact.type) {
    case 'reviewed':
      return facts.some((f) => is(f, 'drafted')) ? null : { code: 'notDrafted' }
    case 'feeRefunded':
      return facts.some((f) => is(f, 'feePaid')) ? null : { code: 'refundBeyondPaid', about: { amount: 0, refunded: fact.amount } }
    case 'returned':
      return whereabouts(facts, fact.what) === 'out' ? null : underway(fact)
    case 'sentAgain':
      return ['out', 'back'].includes(whereabouts(facts, fact.what)) ? null : underway(fact)
    case 'assignmentAnswered':
      return answering(facts, 'assigned', 'assignmentAnswered', 'notAssigned')
    case 'unitAnswered':
      return unitsAsked(facts).includes(fact.unit) ? null : { code: 'unitNotAsked', about: { asked: unitsAsked(facts) } }
    case 'reasonsGiven':
      return answering(facts, 'reasonsRequested', 'reasonsGiven', 'reasonsNotRequested')
    case 'overrideNotified':
      return objectionTo(facts, fact)
    case 'publicationSettled':
      return answering(facts, 'publicationProposed', 'publicationSettled', 'notProposed')
    case 'archived':
      return facts.some((f) => is(f, 'archived')) ? { code: 'archivedAlready' } : null
    default:
      return null
  }
}

const underway = ({ what }: FactOf<'returned' | 'sentAgain'>): Wanted => ({ code: 'nothingUnderway', about: { what } })

const answering = (facts: readonly RecordedFact[], asks: FactType, answers: FactType, code: RefusalCode): Wanted | null =>
  unanswered(facts, asks, answers) ? null : { code }

/** Art. 32: only where a third party objected is there anything to override. */
function objectionTo(facts: readonly RecordedFact[], { consultation }: FactOf<'overrideNotified'>): Wanted | null {
  const asked = all(facts, 'consulted').find((f) => f.fact.consultation === consultation)
  if (!asked) return { code: 'unknownConsultation', about: { consultation } }
  const ended = all(facts, 'consultationEnded').find((f) => f.fact.consultation === consultation)
  return asked.fact.kind === 'thirdParty' && ended?.fact.how === 'objected' ? null : { code: 'notObjected', about: { consultation } }
}

/** What is refused beside that, and stands where it was once recorded. */
export const wantedAtTheDoor = (facts: readonly RecordedFact[], fact: Fact): Wanted | null =>
  fact.type === 'forwarded' && facts.some((f) => handling.has(f.fact.type))
    ? { code: 'handlingBegun' }
    : endsUnanswered(fact) && facts.some((f) => is(f, 'decided'))
      ? { code: 'replySigned' }
      : wantedBy(facts, fact)

/** What ends a case without a reply is no way out of one that was signed. */
const endsUnanswered = ({ type }: Fact): boolean => type === 'discontinued' || type === 'merged'

/** What shows that the case was taken for the organ's own: a letter at the wrong door is passed on before any of it. */
const handling: ReadonlySet<FactType> = new Set(['correctionRequested', 'consulted', 'extended', 'delayed', 'feeNotified', 'drafted'])
