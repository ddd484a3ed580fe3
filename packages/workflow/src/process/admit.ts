import type { Fact, FactOf, Irregularity, IrregularityCode, Refusal } from '@mingdu/schema'
import { isDisputeFact } from './dispute-process.ts'
import { irregularities } from './irregularities.ts'
import { numberTaken } from './number-taken.ts'
import { refusalOf } from './refusals.ts'
import { type Circumstances, refuse } from './refuse.ts'
import { extend, type LoggedFact, NotAdmissible, type Replayed, replay } from './replay.ts'
import { yearClosed } from './year-closed.ts'

/** What becomes of a fact said at the door: refused as a value, or admitted with what is irregular about it. */
export type Admission = { admitted: false; refusal: Refusal } | { admitted: true; irregularities: Irregularity[]; after: Replayed }

/** Impossible, irregular or regular (domain.md, reading 1): the one question every recording asks. */
export function admit(
  log: readonly LoggedFact[],
  fact: Fact,
  at: Circumstances,
  before: Replayed = replay(log, at.law.statute)
): Admission {
  if (fact.type === 'struckOut') return strike(log, fact, at, before)
  const refusal = refusalOf(before.file, fact, at)
  if (refusal) return { admitted: false, refusal }
  const found = [...irregularities(before.file, fact, at.law), ...numberTaken(fact, at)]
  const row = { seq: log.length + 1, fact, by: at.by }
  const after = extend(before, { ...row, irregular: found.map((i) => i.code) }, at.law.statute)
  if (!after) return { admitted: false, refusal: passedOver(before, fact, at) }
  const adjusted = yearClosed(before.file, after.file, at)
  if (adjusted.length === 0) return { admitted: true, irregularities: found, after }
  const marked = [...found, ...adjusted]
  const irregular = marked.map((i) => i.code)
  return { admitted: true, irregularities: marked, after: extend(before, { ...row, irregular }, at.law.statute) ?? after }
}

/** What a chart passes over in silence is refused aloud, with where it stands. */
function passedOver({ file }: Replayed, fact: Fact, at: Circumstances): Refusal {
  const dispute = isDisputeFact(fact) && file.disputes.find((d) => d.number === fact.dispute)
  return dispute
    ? refuse('disputeNotAdmissible', at, { dispute: dispute.number, standing: dispute.standing, fact: fact.type })
    : refuse('notAdmissible', at, { phase: file.phase, fact: fact.type })
}

/** A strike is possible only if the rest still replays; the refusal names what hangs on the struck facts. */
function strike(log: readonly LoggedFact[], fact: FactOf<'struckOut'>, at: Circumstances, before: Replayed): Admission {
  if (fact.on > at.today) return { admitted: false, refusal: refuse('inTheFuture', at, { on: fact.on, today: at.today }) }
  const already = new Set(log.flatMap((row) => (row.fact.type === 'struckOut' ? row.fact.strikes : [])))
  const missing = fact.strikes.filter((seq) => already.has(seq) || !log.some((row) => row.seq === seq && row.fact.type !== 'struckOut'))
  if (missing.length > 0) return { admitted: false, refusal: refuse('nothingToStrike', at, { seqs: missing }) }
  const hanging = hangingOn(log, fact, at)
  if (hanging.length > 0) return { admitted: false, refusal: refuse('othersHangOnIt', at, { seqs: hanging }) }
  const after = (irregular: IrregularityCode[]) => replay([...log, { seq: log.length + 1, fact, irregular }], at.law.statute)
  const plain = after([])
  const adjusted = yearClosed(before.file, plain.file, at)
  return { admitted: true, irregularities: adjusted, after: adjusted.length > 0 ? after(adjusted.map((i) => i.code)) : plain }
}

/** Later facts that could not have happened without the struck ones. */
function hangingOn(log: readonly LoggedFact[], fact: FactOf<'struckOut'>, at: Circumstances): number[] {
  const hanging: number[] = []
  const strikes = [...fact.strikes]
  for (;;) {
    try {
      replay([...log, { seq: log.length + 1, fact: { ...fact, strikes } }], at.law.statute)
      return hanging
    } catch (e) {
      if (!(e instanceof NotAdmissible)) throw e
      hanging.push(e.seq)
      strikes.push(e.seq)
    }
  }
}
