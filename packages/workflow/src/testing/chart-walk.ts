import { addDays, Channel, type LocalDate, type Statute } from '@mingdu/schema'
import { getShortestPaths } from 'xstate/graph'
import { assessFee, tariffOn } from '../fee/assess-fee.ts'
import { type ChartFact, caseProcess } from '../process/case-process.ts'
import type { ChartSnapshot } from '../process/replay.ts'
import { say } from './facts.ts'

/** One state of the chart with the shortest way to it. */
export type ChartPath = { key: string; snapshot: ChartSnapshot; facts: ChartFact[] }

/** Every state that the chart can reach under a statute, told apart by what its guards read. */
export function chartPaths(statute: Statute, on: LocalDate): ChartPath[] {
  const events = everyFact(statute, on)
  const paths = getShortestPaths(caseProcess, {
    input: { receipt: statute.receipt },
    events,
    serializeState: (s) => keyOf(s as ChartSnapshot)
  })
  return paths.map(({ state, steps }) => ({
    key: keyOf(state as ChartSnapshot),
    snapshot: state as ChartSnapshot,
    facts: steps.map((s) => s.event as ChartFact).filter((f) => events.includes(f))
  }))
}

/**
 * One fact of every type, as the chart tells them apart: a channel of each way of receipt, two
 * consultations, both grounds of lapse. All on one day; the chart reads no days.
 */
export function everyFact(statute: Statute, on: LocalDate): ChartFact[] {
  const channel = (starts: 'arrival' | 'confirmation') => Channel.options.find((c) => statute.receipt[c].starts === starts) as Channel
  const fee = feeOf(statute, on)
  const byType = {
    received: [say.received(on, channel('arrival')), say.received(on, channel('confirmation'))],
    confirmed: [say.confirmed(on)],
    correctionRequested: [say.correctionRequested(on)],
    correctionNoticeReceived: [say.correctionNoticeReceived(on)],
    corrected: [say.corrected(on)],
    consulted: [say.consulted(on, 1), say.consulted(on, 2, 'coMaker')],
    consultationReceived: [say.consultationReceived(on, 1), say.consultationReceived(on, 2)],
    consultationEnded: [say.consultationEnded(on, 1), say.consultationEnded(on, 2, 'returned')],
    extended: [say.extended(on, 3)],
    feeNotified: [say.feeNotified(on, fee.items, fee.amount)],
    feeNoticeReceived: [say.feeNoticeReceived(on)],
    feePaid: [say.feePaid(on, fee.amount)],
    decided: [say.decided(on, statute.outcomes.find((o) => o.route === 'decision')?.id as string)],
    sentOut: [say.sentOut(on)],
    delivered: [say.delivered(on)],
    withdrawn: [say.withdrawn(on)],
    lapsed: [say.lapsed(on, 'correction'), say.lapsed(on, 'payment')]
  } satisfies Record<ChartFact['type'], ChartFact[]>
  return Object.values(byType).flat()
}

/** The same facts on days so far apart that every term between them has passed. */
export const spreadOut = (facts: readonly ChartFact[], first: LocalDate, apart: number): ChartFact[] =>
  facts.map((fact, i) => ({ ...fact, on: addDays(first, i * apart) }))

/** What guards read, and nothing else: without this, a few consultations make thousands of states. */
export function keyOf({ value, context }: ChartSnapshot): string {
  const consultations = Object.entries(context.consultations)
    .map(([n, is]) => `${n}${is}`)
    .sort()
  return JSON.stringify([value, consultations, context.noticeReceived, context.delivered])
}

/** As many items as make a fee due, and what they cost. */
function feeOf(statute: Statute, on: LocalDate): { items: number; amount: number } {
  const tariff = tariffOn(statute, 'perItem', on)
  const items = tariff?.brackets.find((b) => b.fen > 0)?.from
  if (!tariff || !items) throw new Error(`the statute ${statute.id} asks no fee on ${on}`)
  return { items, amount: assessFee(tariff, 0, items) }
}
