import type { Fact, IrregularityCode, OfficerId, Phase, Statute } from '@mingdu/schema'
import { initialTransition, type SnapshotFrom, transition } from 'xstate'
import { type CaseFile, caseFile } from './case-file.ts'
import { type ChartFact, caseProcess } from './case-process.ts'
import { is, type RecordedFact } from './recorded-facts.ts'

export type ChartSnapshot = SnapshotFrom<typeof caseProcess>

/** A row of a case's log as the rules need it. */
export type LoggedFact = { seq: number; fact: Fact; irregular?: readonly IrregularityCode[] | undefined; by?: OfficerId | undefined }

export type Replayed = { file: CaseFile; snapshot: ChartSnapshot }

/**
 * Folds the chart over a case's log in order of recording, facts struck out left aside. A fact in
 * the log that the chart does not admit is a bug or a forged row: `NotAdmissible` names it.
 */
export function replay(log: readonly LoggedFact[], statute: Statute): Replayed {
  const struck = struckFacts(log)
  const inForce: RecordedFact[] = []
  let snapshot = initialSnapshot(statute)
  for (const row of log) {
    if (struck.has(row.seq)) continue
    const recorded = recordedFact(row)
    inForce.push(recorded)
    if (is(recorded, 'struckOut')) continue
    const next = advance(snapshot, recorded.fact as ChartFact)
    if (!next) throw new NotAdmissible(row.seq)
    snapshot = next
  }
  return { file: caseFile(inForce, phaseOf(snapshot, log), statute, struck), snapshot }
}

/** The case one admitted fact later, without folding the log anew; null where the chart does not admit it. */
export function extend(before: Replayed, row: LoggedFact, statute: Statute): Replayed | null {
  const snapshot = advance(before.snapshot, row.fact as ChartFact)
  if (!snapshot) return null
  const recorded = recordedFact(row)
  const facts = [...before.file.facts, recorded]
  return { snapshot, file: caseFile(facts, phaseOf(snapshot, [row]), statute, before.file.struck) }
}

/** The next snapshot, or null where the chart does not admit the fact (XState itself keeps silent). */
export function advance(snapshot: ChartSnapshot, fact: ChartFact): ChartSnapshot | null {
  if (!snapshot.can(fact)) return null
  return transition(caseProcess, snapshot, fact)[0]
}

const recordedFact = ({ seq, fact, irregular = [], by }: LoggedFact): RecordedFact => ({ seq, fact, irregular, by }) as RecordedFact

export class NotAdmissible extends Error {
  readonly seq: number
  constructor(seq: number) {
    super(`the chart does not admit fact ${seq} of the log`)
    this.seq = seq
  }
}

export const initialSnapshot = (statute: Statute): ChartSnapshot => initialTransition(caseProcess, { receipt: statute.receipt })[0]

function struckFacts(log: readonly LoggedFact[]): Map<number, number> {
  const struck = new Map<number, number>()
  for (const row of log) if (row.fact.type === 'struckOut') for (const seq of row.fact.strikes) struck.set(seq, row.seq)
  return struck
}

/** The chart nests its open states; people name the leaf. A case whose receipt was struck out is void. */
function phaseOf(snapshot: ChartSnapshot, log: readonly LoggedFact[]): Phase | 'unrecorded' {
  const value = snapshot.value
  const leaf = typeof value === 'string' ? value : (Object.values(value)[0] as string)
  if (leaf === 'unrecorded') return log.length > 0 ? 'void' : 'unrecorded'
  return leaf as Phase
}
