import type { DisputeFactType, DisputeStanding, DisputeWay, FactOf, LocalDate } from '@mingdu/schema'
import { later } from '@mingdu/schema/plain'
import type { RecordedFact } from './recorded-facts.ts'

/** One review or suit as its facts in force tell it; the standing is the chart's. */
export type Dispute = {
  number: number
  way: DisputeWay
  standing: DisputeStanding
  filed: RecordedFact<'disputeFiled'>
  copyReceived: LocalDate | null
  procedure: 'ordinary' | 'simple' | null
  answered: LocalDate | null
  suspended: boolean
  /** The latest decision, and the appeal against it. */
  decided: RecordedFact<'disputeDecided'> | null
  appealed: RecordedFact<'disputeAppealed'> | null
  /** From which day the decision holds; null while it does not. */
  effectiveOn: LocalDate | null
  redone: RecordedFact<'redone'> | null
}

/** The disputes over a case, in the order in which they were first recorded. */
export function disputesOf(facts: readonly RecordedFact[], standings: ReadonlyMap<number, DisputeStanding>): Dispute[] {
  const byNumber = Map.groupBy(facts.filter(isOfDispute), (f) => f.fact.dispute)
  return [...byNumber].map(([number, own]) => disputeOf(number, own, standings.get(number) ?? 'pending'))
}

type OfDispute = RecordedFact & { fact: FactOf<DisputeFactType> }
const isOfDispute = (f: RecordedFact): f is OfDispute => 'dispute' in f.fact

function disputeOf(number: number, facts: readonly OfDispute[], standing: DisputeStanding): Dispute {
  const all = <T extends DisputeFactType>(type: T) => facts.filter((f) => f.fact.type === type) as unknown as RecordedFact<T>[]
  const last = <T extends DisputeFactType>(type: T) => all(type).at(-1) ?? null
  const filed = all('disputeFiled')[0] as RecordedFact<'disputeFiled'>
  const copy = last('disputeCopyReceived')
  const turns = all('disputeTurned')
  const sentBack = turns.findLast((t) => t.fact.to === 'remanded')?.seq ?? 0
  const decided = last('disputeDecided')
  const inForce = decided && decided.seq > sentBack ? decided : null
  const tookEffect = last('disputeTookEffect')
  return {
    number,
    way: wayOf(filed.fact),
    standing,
    filed,
    copyReceived: copy?.fact.on ?? null,
    procedure: procedureOf(copy, turns),
    answered: last('disputeAnswered')?.fact.on ?? null,
    suspended: standing === 'pending' && isStayed(turns),
    decided: inForce,
    appealed: inForce && (all('disputeAppealed').findLast((a) => a.seq > inForce.seq) ?? null),
    effectiveOn: standing === 'settled' && inForce ? (tookEffect ? later(tookEffect.fact.on, inForce.fact.on) : inForce.fact.on) : null,
    redone: last('redone')
  }
}

/** Review stands by itself; a suit is counted by whether review came first. */
const wayOf = ({ forum, afterReview }: FactOf<'disputeFiled'>): DisputeWay =>
  forum === 'review' ? 'review' : afterReview ? 'suitAfterReview' : 'suitDirect'

function procedureOf(copy: RecordedFact<'disputeCopyReceived'> | null, turns: readonly RecordedFact<'disputeTurned'>[]) {
  const changed = turns.findLast((t) => t.fact.to === 'ordinary' || t.fact.to === 'simple')?.fact.to
  return copy && ((changed as 'ordinary' | 'simple' | undefined) ?? copy.fact.procedure)
}

const isStayed = (turns: readonly RecordedFact<'disputeTurned'>[]): boolean =>
  turns.findLast((t) => ['suspended', 'resumed', 'remanded'].includes(t.fact.to))?.fact.to === 'suspended'

/** Whether anybody still has something to do in it: it is not decided, or what was ordered is not done. */
export const isRunning = (d: Dispute): boolean => d.standing !== 'settled' || (d.decided?.fact.redo !== undefined && d.redone === null)
