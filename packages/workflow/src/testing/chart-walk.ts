import { addDays, Channel, type LocalDate, type Phase, type Statute } from '@mingdu/schema'
import { getShortestPaths } from 'xstate/graph'
import { feeOf, tariffOn } from '../fee/assess-fee.ts'
import { lawWith } from '../law.ts'
import { type Admission, admit } from '../process/admit.ts'
import { type ChartFact, caseProcess } from '../process/case-process.ts'
import type { Circumstances } from '../process/refuse.ts'
import { type ChartSnapshot, type LoggedFact, type Replayed, replay } from '../process/replay.ts'
import { everyStep } from './every-step.ts'
import { say } from './facts.ts'

/** One state of the chart, and what the door says there of every fact. */
export type WalkedState = {
  key: string
  phase: Phase | 'unrecorded'
  snapshot: ChartSnapshot
  /** The shortest way there, its facts so far apart that every term between them has passed. */
  log: LoggedFact[]
  replayed: Replayed
  at: Circumstances
  /** Every fact said next: whether the chart can take it, and what `admit` answers. */
  next: { fact: ChartFact; can: boolean; answer: Admission }[]
}

/** The whole chart under a statute: every state that can be reached, told apart by what its guards read. */
export function walkChart(
  statute: Statute,
  first: LocalDate,
  apart = 40,
  events: readonly ChartFact[] = everyFact(statute, first)
): WalkedState[] {
  const law = lawWith(statute)
  const paths = getShortestPaths(caseProcess, {
    input: { receipt: statute.receipt },
    events: [...events],
    serializeState: (s) => keyOf(s as ChartSnapshot)
  })
  return paths.map(({ state, steps }) => {
    const snapshot = state as ChartSnapshot
    const facts = steps.map((s) => s.event as ChartFact).filter((f) => events.includes(f))
    const log = facts.map((fact, i): LoggedFact => ({ seq: i + 1, fact: { ...fact, on: addDays(first, i * apart) } }))
    const at = { law, today: addDays(first, log.length * apart), itemsThisMonth: null }
    const replayed = replay(log, statute)
    const next = events.map((event) => {
      const fact = { ...event, on: at.today }
      return { fact, can: snapshot.can(fact), answer: admit(log, fact, at, replayed) }
    })
    return { key: keyOf(snapshot), phase: phaseOf(snapshot), snapshot, log, replayed, at, next }
  })
}

/**
 * One fact of every type, as the chart tells them apart: a channel of each way of receipt, two
 * consultations, both grounds of lapse. All on one day; the chart reads no days.
 */
export function everyFact(statute: Statute, on: LocalDate): ChartFact[] {
  const channel = (starts: 'arrival' | 'confirmation') => Channel.options.find((c) => statute.receipt[c].starts === starts) as Channel
  const kind = statute.applicantKinds[0]?.id as string
  const decision = statute.outcomes.find((o) => o.route === 'decision')?.id as string
  const fee = firstPaidItem(statute, on)
  const byType = {
    received: [say.received(on, channel('arrival'), kind), say.received(on, channel('confirmation'), kind)],
    arrivedAgain: [say.arrivedAgain(on, channel('arrival')), say.arrivedAgain(on, channel('confirmation'))],
    forwarded: [say.forwarded(on)],
    confirmed: [say.confirmed(on)],
    correctionRequested: [say.correctionRequested(on)],
    correctionNoticeReceived: [say.correctionNoticeReceived(on)],
    corrected: [say.corrected(on)],
    consulted: [say.consulted(on, 1), say.consulted(on, 2, 'coMaker')],
    consultationReceived: [say.consultationReceived(on, 1), say.consultationReceived(on, 2)],
    consultationEnded: [say.consultationEnded(on, 1), say.consultationEnded(on, 2, 'returned')],
    extended: [say.extended(on, 3)],
    delayed: [say.delayed(on, 4)],
    feeNotified: [say.feeNotified(on, 1, fee.amount, fee.already)],
    feeNoticeReceived: [say.feeNoticeReceived(on)],
    feePaid: [say.feePaid(on, fee.amount)],
    feeRefunded: [say.feeRefunded(on, 1)],
    decided: [say.decided(on, decision)],
    sentOut: [say.sentOut(on)],
    delivered: [say.delivered(on)],
    withdrawn: [say.withdrawn(on)],
    lapsed: [say.lapsed(on, 'correction'), say.lapsed(on, 'payment')],
    assigned: [say.assigned(on)],
    drafted: [say.drafted(on, decision)],
    reviewed: [say.reviewed(on)],
    called: [say.called(on)],
    linked: [say.linked(on)],
    ...everyStep(on),
    fileAdded: [say.fileAdded(on)]
  } satisfies Record<ChartFact['type'], ChartFact[]>
  return Object.values(byType).flat()
}

/** What guards read, and nothing else: without this, a few consultations make thousands of states. */
export function keyOf({ value, context }: ChartSnapshot): string {
  const consultations = Object.entries(context.consultations)
    .map(([n, is]) => `${n}${is}`)
    .sort()
  return JSON.stringify([value, consultations, context.noticeReceived, context.delivered])
}

const phaseOf = ({ value }: ChartSnapshot) => (typeof value === 'string' ? value : Object.values(value)[0]) as WalkedState['phase']

/** The first item of a month that costs something, after the free ones: a case of its own that can lapse unpaid. */
function firstPaidItem(statute: Statute, on: LocalDate): { already: number; amount: number } {
  const tariff = tariffOn(statute, 'perItem', on)
  const nth = tariff?.brackets.find((b) => b.fen > 0)?.from
  if (!tariff || !nth) throw new Error(`the statute ${statute.id} asks no fee on ${on}`)
  return { already: nth - 1, amount: feeOf(tariff, nth - 1, 1) }
}
