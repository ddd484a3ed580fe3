import { type DisputeFact, DisputeStanding, day, disputeFactTypes } from '@mingdu/schema'
import { describe, expect, test } from 'vitest'
import { getShortestPaths } from 'xstate/graph'
import { everyDisputeFact, freedonia } from '../testing/index.ts'
import { type DisputeSnapshot, disputeProcess, standingOf } from './dispute-process.ts'

const events = everyDisputeFact(freedonia, day('2101-04-04'), [1])
const keyOf = ({ value, context }: DisputeSnapshot) => JSON.stringify([value, context])
const states = getShortestPaths(disputeProcess, { events, serializeState: (s) => keyOf(s as DisputeSnapshot) }).map(
  ({ state }) => state as DisputeSnapshot
)

/** Which facts the chart lets through, by standing: written here once more, by hand, to hold it to. */
const ways: Record<DisputeStanding | 'unfiled', string> = {
  unfiled: 'disputeFiled',
  pending: 'disputeAnswered disputeCopyReceived disputeDecided disputeTurned',
  appealable: 'disputeAppealed disputeTookEffect',
  onAppeal: 'disputeAppealed disputeDecided disputeTookEffect disputeTurned',
  settled: 'redone'
}

const can = (s: DisputeSnapshot, meets: (f: DisputeFact) => boolean = () => true) => events.filter((f) => s.can(f) && meets(f))
const typesOut = (of: readonly DisputeSnapshot[]) => [...new Set(of.flatMap((s) => can(s).map((f) => f.type)))].sort().join(' ')

describe('the chart of a dispute, walked whole', () => {
  test('every standing is reached, and lets through the facts of the law and no others', () => {
    expect([...new Set(states.map(standingOf))].sort()).toEqual([...DisputeStanding.options, 'unfiled'].sort())
    const found = Object.fromEntries(Object.keys(ways).map((at) => [at, typesOut(states.filter((s) => standingOf(s) === at))]))
    expect(found).toEqual(ways)
  })

  test('every fact has its place', () => {
    const taken = new Set(states.flatMap((s) => can(s).map((f) => f.type)))
    expect(disputeFactTypes.filter((type) => !taken.has(type))).toEqual([])
  })

  test('a review is not appealed: its decision holds when it is served', () => {
    for (const s of states.filter((s) => s.context.forum === 'review')) {
      expect(['appealable', 'onAppeal']).not.toContain(standingOf(s))
      expect(can(s, (f) => f.type === 'disputeDecided' && f.effect !== 'atOnce')).toEqual([])
    }
  })

  test('the copy comes once, and is answered once and after it', () => {
    for (const s of states) {
      if (s.context.copyReceived) expect(can(s, (f) => f.type === 'disputeCopyReceived')).toEqual([])
      if (!s.context.copyReceived || s.context.answered) expect(can(s, (f) => f.type === 'disputeAnswered')).toEqual([])
    }
  })

  test('only what was ordered is done over, and once; only a higher court sends back; nothing is resumed that was not stayed', () => {
    for (const s of states) {
      if (s.context.redo !== 'ordered') expect(can(s, (f) => f.type === 'redone')).toEqual([])
      if (standingOf(s) !== 'onAppeal') expect(can(s, (f) => f.type === 'disputeTurned' && f.to === 'remanded')).toEqual([])
      if (!s.context.suspended) expect(can(s, (f) => f.type === 'disputeTurned' && f.to === 'resumed')).toEqual([])
    }
  })
})
