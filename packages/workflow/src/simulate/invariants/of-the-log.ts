import { replay } from '../../process/replay.ts'
import { afterAdmitted, afterFact, type Rule } from './of-steps.ts'

/** The log is the case: what was refused left no trace, what was admitted is what a replay tells. */
export const ofTheLog = {
  refusedLeavesNothing: afterFact(({ answer, before, case: { now, log }, posted }) =>
    answer.admitted || (now === before && posted.length === 0 && log.length === seqOf(before)) ? null : 'a refused fact left a trace'
  ),
  replayIsTheCase: afterAdmitted(({ case: { log, now }, law }) => {
    const afresh = replay(log, law.statute)
    return said(afresh.file) === said(now.file) && said(afresh.snapshot.value) === said(now.snapshot.value)
      ? null
      : 'a replay tells another case'
  })
} satisfies Record<string, Rule>

const seqOf = ({ file }: { file: { facts: readonly { seq: number }[]; struck: ReadonlyMap<number, number> } }): number =>
  Math.max(0, ...file.facts.map((f) => f.seq), ...file.struck.keys())

/** Maps among it; the order of keys is that of making, the same on both sides. */
const said = (value: unknown): string => JSON.stringify(value, (_, v) => (v instanceof Map ? [...v].sort(([a], [b]) => a - b) : v))
