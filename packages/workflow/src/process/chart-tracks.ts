import type { StationId, Track } from '@mingdu/schema'
import type { AnyStateNode } from 'xstate'
import { type ChartFact, caseProcess } from './case-process.ts'
import type { ChartSnapshot } from './replay.ts'

type Leaf<V> = V extends string ? V : V[keyof V]
/** Every state of the chart that a case can be in, by its own name; taken from the chart's type. */
export type ChartState = Leaf<ChartSnapshot['value']>

/** Where a case in this state stands. A state of the chart without a station does not compile. */
export const stationOfState = {
  unrecorded: 'received',
  unconfirmed: 'confirmed',
  handling: 'handling',
  awaitingCorrection: 'correction',
  awaitingPayment: 'payment',
  decided: 'decided',
  answered: 'sentOut',
  withdrawn: 'withdrawn',
  lapsed: 'lapsed',
  discontinued: 'discontinued',
  forwarded: 'forwarded'
} as const satisfies Record<ChartState, StationId>

/** At which station a fact is noted; null where it tells of no stop on the way. */
export const stationOfFact = {
  received: 'received',
  arrivedAgain: 'received',
  confirmed: 'confirmed',
  correctionRequested: 'correction',
  correctionNoticeReceived: 'correction',
  corrected: 'correction',
  consulted: 'consultation',
  consultationReceived: 'consultation',
  consultationEnded: 'consultation',
  extended: 'extension',
  delayed: 'extension',
  feeNotified: 'payment',
  feeNoticeReceived: 'payment',
  feePaid: 'payment',
  feeRefunded: 'payment',
  decided: 'decided',
  sentOut: 'sentOut',
  delivered: 'delivered',
  withdrawn: 'withdrawn',
  lapsed: 'lapsed',
  forwarded: 'forwarded',
  assigned: null,
  drafted: 'draft',
  reviewed: 'review',
  called: null,
  linked: null,
  returned: null,
  sentAgain: null,
  correctionExtended: 'correction',
  reasonsRequested: null,
  reasonsGiven: null,
  overrideNotified: 'consultation',
  assignmentAnswered: null,
  unitAsked: null,
  unitAnswered: null,
  publicationProposed: null,
  publicationSettled: null,
  archived: null,
  discontinued: 'discontinued',
  merged: 'discontinued',
  fileAdded: null
} as const satisfies Record<ChartFact['type'], StationId | null>

/** The stations in the order in which they are drawn, each with its track: read off the chart, once. */
export const chartTracks = (): readonly { id: StationId; track: Track }[] => {
  drawn ??= tracks()
  return drawn
}
let drawn: readonly { id: StationId; track: Track }[] | null = null

type Edge = { from: string; to: string }

function tracks(): { id: StationId; track: Track }[] {
  const edges = edgesOf(caseProcess.root)
  const trunk = trunkOf(edges)
  const found = new Map<StationId, Track>()
  const put = (id: StationId, track: Track) => found.has(id) || found.set(id, track)
  for (const [i, state] of trunk.entries()) {
    put(stationOfState[state as ChartState], 'trunk')
    for (const between of statesBetween(edges, state, trunk[i + 1])) put(stationOfState[between as ChartState], 'trunk')
  }
  for (const { from, to } of edges)
    if (trunk.includes(from) && !trunk.includes(to))
      put(stationOfState[to as ChartState], edges.some((e) => e.from === to && e.to === from) ? 'siding' : 'end')
  for (const { to } of edges) put(stationOfState[to as ChartState], 'end')
  for (const [type, track] of innerFacts(caseProcess.root)) {
    const id = stationOfFact[type]
    if (id !== null) put(id, track)
  }
  return [...found].map(([id, track]) => ({ id, track }))
}

/** From the first state to the farthest one that nothing leads away from, by the fewest facts. */
function trunkOf(edges: readonly Edge[]): string[] {
  const ways = new Map([['unrecorded', ['unrecorded']]])
  for (const way of ways.values())
    for (const { to } of edges.filter((e) => e.from === way.at(-1))) if (!ways.has(to)) ways.set(to, [...way, to])
  const ended = [...ways.values()].filter((way) => edges.every((e) => e.from !== way.at(-1)))
  return ended.reduce((longest, way) => (way.length > longest.length ? way : longest))
}

/** Entered from one state of the trunk, left for the next, and never back: they lie on the trunk too. */
const statesBetween = (edges: readonly Edge[], from: string, to: string | undefined): string[] => {
  const leads = (a: string, b: string | undefined) => edges.some((e) => e.from === a && e.to === b)
  return edges.filter((e) => e.from === from && e.to !== to && leads(e.to, to) && !leads(e.to, from)).map((e) => e.to)
}

/** What moves the case from one state to another; what a region allows, its states allow. */
function edgesOf(root: AnyStateNode): Edge[] {
  return leavesOf(root).flatMap((leaf) =>
    [leaf, ...above(leaf)].flatMap((node) =>
      [...node.transitions.values()].flat().flatMap(({ target }) =>
        (target ?? [])
          .map((t) => firstLeaf(t).key)
          .filter((to) => to !== leaf.key)
          .map((to) => ({ from: leaf.key, to }))
      )
    )
  )
}

/**
 * Facts that leave the state as it is: beside everything in a region; back to where it was in a state that goes on;
 * in the last state, one station further.
 */
function innerFacts(root: AnyStateNode): [ChartFact['type'], Track][] {
  const nodes = [...(Object.values(root.states) as AnyStateNode[]), ...leavesOf(root)]
  return nodes.flatMap((node) =>
    [...node.transitions.values()].flat().flatMap(({ eventType, target }): [ChartFact['type'], Track][] => {
      const inner = !target || target.every((t) => t === node)
      if (!inner) return []
      const track = Object.keys(node.states).length > 0 ? 'beside' : target ? 'siding' : 'trunk'
      return [[eventType as ChartFact['type'], track]]
    })
  )
}

const leavesOf = (node: AnyStateNode): AnyStateNode[] => {
  const inner = Object.values(node.states) as AnyStateNode[]
  return inner.length === 0 ? [node] : inner.flatMap(leavesOf)
}
const above = (node: AnyStateNode): AnyStateNode[] => (node.parent ? [node.parent, ...above(node.parent)] : [])
const firstLeaf = (node: AnyStateNode): AnyStateNode => {
  const first = node.initial?.target?.[0]
  return first ? firstLeaf(first) : node
}
