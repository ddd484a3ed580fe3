import type { DisputeFact, DisputeStanding, Fact, IrregularityCode, OfficerId, Phase, Statute } from '@mingdu/schema'
import { initialTransition, type SnapshotFrom, transition } from 'xstate'
import { type CaseFile, caseFile } from './case-file.ts'
import { type ChartFact, caseProcess } from './case-process.ts'
import { type DisputeSnapshot, disputeProcess, isDisputeFact, standingOf } from './dispute-process.ts'
import { is, type RecordedFact } from './recorded-facts.ts'
import { wantedBy } from './step-wants.ts'

export type ChartSnapshot = SnapshotFrom<typeof caseProcess>

/** A row of a case's log as the rules need it. */
export type LoggedFact = { seq: number; fact: Fact; irregular?: readonly IrregularityCode[] | undefined; by?: OfficerId | undefined }

/** Where the charts are: the case's own, and that of each dispute over it by its number. */
export type Charts = { snapshot: ChartSnapshot; disputes: ReadonlyMap<number, DisputeSnapshot> }

export type Replayed = Charts & { file: CaseFile }

/**
 * Folds the chart over a case's log in order of recording, facts struck out left aside. A fact in
 * the log that the chart does not admit is a bug or a forged row: `NotAdmissible` names it.
 */
export function replay(log: readonly LoggedFact[], statute: Statute): Replayed {
  const struck = struckFacts(log)
  const inForce: RecordedFact[] = []
  let charts = initialCharts(statute)
  for (const row of log) {
    if (struck.has(row.seq)) continue
    const recorded = recordedFact(row)
    if (wantedBy(inForce, row.fact)) throw new NotAdmissible(row.seq)
    inForce.push(recorded)
    if (is(recorded, 'struckOut')) continue
    const next = step(charts, recorded.fact as ChartFact | DisputeFact)
    if (!next) throw new NotAdmissible(row.seq)
    charts = next
  }
  return { file: caseFile(inForce, phaseOf(charts.snapshot, log), statute, struck, standingsOf(charts)), ...charts }
}

/** The case one admitted fact later, without folding the log anew; null where the chart does not admit it. */
export function extend(before: Replayed, row: LoggedFact, statute: Statute): Replayed | null {
  const charts = step(before, row.fact as ChartFact | DisputeFact)
  if (!charts) return null
  const recorded = recordedFact(row)
  const facts = [...before.file.facts, recorded]
  const file = caseFile(facts, phaseOf(charts.snapshot, [row]), statute, before.file.struck, standingsOf(charts))
  return { ...charts, file }
}

/** The next snapshot of the case's own chart, or null where it does not admit the fact. */
export const advance = (snapshot: ChartSnapshot, fact: ChartFact): ChartSnapshot | null =>
  snapshot.can(fact) ? transition(caseProcess, snapshot, fact)[0] : null

/** Whether the chart concerned admits the fact (XState itself keeps silent). */
export function takes({ snapshot, disputes }: Charts, fact: ChartFact | DisputeFact): boolean {
  if (!isDisputeFact(fact)) return snapshot.can(fact)
  return mayBeContested(snapshot, fact, disputes) && (disputes.get(fact.dispute) ?? unfiled).can(fact)
}

/** The charts after one more fact, or null where the one concerned does not admit it. */
export function step(charts: Charts, fact: ChartFact | DisputeFact): Charts | null {
  if (!takes(charts, fact)) return null
  const { snapshot, disputes } = charts
  if (!isDisputeFact(fact)) return { snapshot: transition(caseProcess, snapshot, fact)[0], disputes }
  const [next] = transition(disputeProcess, disputes.get(fact.dispute) ?? unfiled, fact)
  return { snapshot, disputes: new Map(disputes).set(fact.dispute, next) }
}

/** A reply that is contested has gone out, or the case lapsed; what was redone had been ordered. Silence is contested of any case. */
function mayBeContested({ value }: ChartSnapshot, fact: DisputeFact, disputes: Charts['disputes']): boolean {
  if (value === 'unrecorded') return false
  if (fact.type !== 'disputeFiled') return true
  if (fact.against === 'reply') return value === 'answered' || value === 'lapsed'
  return fact.against !== 'redone' || [...disputes.values()].some((d) => d.context.redo === 'done')
}

const unfiled = initialTransition(disputeProcess)[0]

const standingsOf = ({ disputes }: Charts): Map<number, DisputeStanding> =>
  new Map([...disputes].map(([number, snapshot]) => [number, standingOf(snapshot) as DisputeStanding]))

const recordedFact = ({ seq, fact, irregular = [], by }: LoggedFact): RecordedFact => ({ seq, fact, irregular, by }) as RecordedFact

export class NotAdmissible extends Error {
  readonly seq: number
  constructor(seq: number) {
    super(`the chart does not admit fact ${seq} of the log`)
    this.seq = seq
  }
}

export const initialCharts = (statute: Statute): Charts => ({ snapshot: initialSnapshot(statute), disputes: new Map() })

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
