import type { Fact, FactOf, FactType, IrregularityCode, OfficerId } from '@mingdu/schema'

/** A fact with its place in the log. */
export type RecordedFact<T extends FactType = FactType> = {
  seq: number
  fact: FactOf<T>
  irregular: readonly IrregularityCode[]
  /** Who recorded it; only the door knows. */
  by?: OfficerId | undefined
}

export const is = <T extends FactType>(f: RecordedFact, type: T): f is RecordedFact & RecordedFact<T> => (f.fact as Fact).type === type
export const all = <T extends FactType>(facts: readonly RecordedFact[], type: T): RecordedFact<T>[] =>
  facts.filter((f) => is(f, type)) as RecordedFact<T>[]
export const first = <T extends FactType>(facts: readonly RecordedFact[], type: T): RecordedFact<T> | null => all(facts, type)[0] ?? null
export const last = <T extends FactType>(facts: readonly RecordedFact[], type: T): RecordedFact<T> | null => all(facts, type).at(-1) ?? null
